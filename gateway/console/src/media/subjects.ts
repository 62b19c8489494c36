import { shallowReactive } from "vue";
import { get } from "@/api/client";
import type { MediaSubject, Page } from "@/api/types";

/** What pieces may belong to. */
export type SubjectKind = "projects" | "campaigns";

const names = shallowReactive(new Map<string, string>());
const wanted: Record<SubjectKind, Set<string>> = { projects: new Set(), campaigns: new Set() };
const MOST = 200;

export const listSubjects = (kind: SubjectKind, text: string) =>
    get<Page<MediaSubject>>(`/api/media/${kind}`, { text }).then(({ items }) => {
        for (const { id, name } of items) names.set(`${kind} ${id}`, name);
        return items;
    });

/** A number says which project of the year's plan it is. */
export const subjectLabel = ({ name, year, no }: MediaSubject) => (year ? `${year}-${no} ${name}` : name);

/** What an id stands for; the id until it is known. Those asked for in one turn are fetched together. */
export function subjectName(kind: SubjectKind, id: string | null | undefined): string {
    if (!id) return "";
    const key = `${kind} ${id}`;
    if (!names.has(key)) {
        names.set(key, id);
        if (!wanted[kind].size) queueMicrotask(() => void fetchWanted(kind));
        wanted[kind].add(id);
    }
    return names.get(key)!;
}

async function fetchWanted(kind: SubjectKind): Promise<void> {
    const ids = [...wanted[kind]];
    wanted[kind].clear();
    for (let from = 0; from < ids.length; from += MOST) {
        const page = await get<Page<MediaSubject>>(`/api/media/${kind}`, {
            ids: ids.slice(from, from + MOST).join(","),
        }).catch(() => undefined);
        for (const { id, name } of page?.items ?? []) names.set(`${kind} ${id}`, name);
    }
}
