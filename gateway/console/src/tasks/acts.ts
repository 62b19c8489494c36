import type { Evidence, Task, TaskAction } from "@/api/types";

/** What the user fills in for an act; one form for all acts, so that nothing is lost when the act changes. */
export interface ActForm {
    percent: number;
    note: string;
    evidence: Evidence[];
    reason: string;
    due: string;
}

export type ActField = keyof ActForm;

/** What is done by the one form; breaking down to squads and naming a handler have their own places. */
export type FormAct = Exclude<TaskAction, "breakdown" | "take-out" | "handler">;

export const actFields: Record<FormAct, ActField[]> = {
    "sign-for": [],
    progress: ["percent", "note", "evidence"],
    "hand-in": ["note", "evidence"],
    "take-back": ["reason"],
    accept: ["note"],
    return: ["reason"],
    excuse: ["reason"],
    "move-due": ["due", "reason"],
    cancel: ["reason"],
};

export const formActs = (task: Task) => task.allowed.filter((act): act is FormAct => act in actFields);

export function newForm(task: Task): ActForm {
    return { percent: task.percent, note: "", evidence: [], reason: "", due: task.due };
}

/** The most characters the service takes in a text. */
export const longest = { note: 2000, reason: 500 } as const;

/** True when closing the form would lose something that was typed. */
export function isTyped({ note, reason, evidence }: ActForm): boolean {
    return [note, reason, ...evidence.flatMap(({ title, url }) => [title, url])].some((text) => text.trim());
}

/** The request body of an act: its own fields only, links that were left empty not among them. */
export function bodyOf(action: FormAct, form: ActForm): Partial<ActForm> {
    const evidence = form.evidence
        .map(({ title, url }) => ({ title: title.trim(), url: url.trim() }))
        .filter(({ title, url }) => title || url)
        .map(({ title, url }) => ({ title: title || url, url }));
    const filled: ActForm = { ...form, evidence, note: form.note.trim(), reason: form.reason.trim() };
    return Object.fromEntries(actFields[action].map((field) => [field, filled[field]]));
}

/** Fields that cannot be sent as they are; the text of each is `tasks.missing.<field>`. */
export function missingFields(action: FormAct, form: ActForm, task: Task): ActField[] {
    const body = bodyOf(action, form);
    const missing: ActField[] = [];
    if (body.reason === "") missing.push("reason");
    if (body.due !== undefined && (!body.due || body.due === task.due)) missing.push("due");
    if (body.evidence?.some(({ url }) => !/^https?:\/\/\S+$/.test(url))) missing.push("evidence");
    return missing;
}

/** The act's texts that are longer than the service takes. */
export function longFields(action: FormAct, form: ActForm): (keyof typeof longest)[] {
    const body = bodyOf(action, form);
    return (["note", "reason"] as const).filter((field) => (body[field]?.length ?? 0) > longest[field]);
}

/** True for a report that says nothing about what was done. */
export function isBare(action: FormAct, form: ActForm): boolean {
    const { note, evidence } = bodyOf(action, form);
    return action === "hand-in" && !note && !evidence?.length;
}

/** The text of a history entry: services write `HANDED_IN`, events `handed-in`; without a handler nobody was named. */
export function entryText(what: string, handler?: string | null): string {
    if (what === "HANDLER_NAMED" && handler === null) return "tasks.entry.handler-cleared";
    return `tasks.entry.${what.toLowerCase().replaceAll("_", "-")}`;
}
