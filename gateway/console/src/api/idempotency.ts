import { Problem } from "./problem";

const KEPT = 50;
const unanswered = new Map<string, string>();

/**
 * Runs one act with an Idempotency-Key. An act that got no definite answer keeps its key, so that pressing the button
 * again sends the same act and not a second one; any definite answer retires the key.
 */
export async function once<T>(act: string, run: (key: string) => Promise<T>): Promise<T> {
    const key = unanswered.get(act) ?? newKey();
    unanswered.set(act, key);
    if (unanswered.size > KEPT) unanswered.delete(unanswered.keys().next().value!);
    try {
        const answer = await run(key);
        unanswered.delete(act);
        return answer;
    } catch (error) {
        if (!(error instanceof Problem && error.isUnanswered)) unanswered.delete(act);
        throw error;
    }
}

/** `crypto.randomUUID` exists in secure contexts only; the console may be served over plain HTTP inside an office. */
function newKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
