const PREFIX = "chengxuan.draft.";

/** Something typed and not sent yet, kept in this tab until it is sent or given up; null when there is none. */
export function readDraft<T>(name: string): T | null {
    const kept = sessionStorage.getItem(PREFIX + name);
    return kept === null ? null : (JSON.parse(kept) as T);
}

export function keepDraft(name: string, draft: unknown): void {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

export function dropDraft(name: string): void {
    sessionStorage.removeItem(PREFIX + name);
}

/** Who signs out on purpose leaves nothing behind for the next person. */
export function dropAllDrafts(): void {
    Object.keys(sessionStorage)
        .filter((key) => key.startsWith(PREFIX))
        .forEach((key) => sessionStorage.removeItem(key));
}
