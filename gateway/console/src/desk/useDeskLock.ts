import { onScopeDispose, ref, shallowRef } from "vue";
import { post } from "@/api/client";
import { asProblem, type Problem } from "@/api/problem";
import type { DeskLock } from "@/api/types";

const RENEW = 60_000;

/** The lock on a submission: taken, renewed while the page is shown, given up when it is left. */
export function useDeskLock(id: () => string) {
    const held = ref(false);
    const problem = shallowRef<Problem | null>(null);
    let timer: ReturnType<typeof setInterval> | undefined;

    async function take(word: string | null = null): Promise<void> {
        try {
            await post<DeskLock>(`/api/media/submissions/${id()}/lock`, { word });
            held.value = true;
            problem.value = null;
            clearInterval(timer);
            timer = setInterval(() => void take(), RENEW);
        } catch (error) {
            held.value = false;
            problem.value = asProblem(error);
            clearInterval(timer);
        }
    }

    function release(): void {
        clearInterval(timer);
        if (held.value) void post(`/api/media/submissions/${id()}/unlock`).catch(() => {});
        held.value = false;
    }

    onScopeDispose(release);
    return { held, problem, take, release };
}
