import { get, post, put } from "@/api/client";
import type { Attendance, Page, Session, SessionContent, SessionHours, SessionRow, SessionTemplate } from "@/api/types";

export interface SessionFilters {
    kind?: string;
    level?: string;
    status?: string;
    text?: string;
    from?: string;
    to?: string;
    project?: string;
    ascending?: boolean;
}

const PAGE = 200;
const base = "/api/sessions";

export const listSessions = (filters: SessionFilters, after: string | null, signal?: AbortSignal) =>
    get<Page<SessionRow>>(base, { ...filters, after }, { signal });

export const loadSession = (id: string, signal?: AbortSignal) => get<Session>(`${base}/${id}`, {}, { signal });

/** Everything between two days, the earliest first. */
export const sessionsBetween = (from: string, to: string, signal?: AbortSignal) =>
    all((after) => get<Page<SessionRow>>(base, { from, to, ascending: true, size: PAGE, after }, { signal }));

export const planSession = (unit: string, content: SessionContent) => post<Session>(base, { unit, content });

export const changeSession = (session: Session, content: SessionContent) =>
    put<Session>(`${base}/${session.id}`, content, { version: session.version });

/** Of people with that in their name or at the beginning of their number, of a unit and those below it. */
export interface PeopleFilters {
    text: string;
    unit: string;
}

export const listAttendances = (id: string, filters: PeopleFilters, after: string | null, signal?: AbortSignal) =>
    get<Page<Attendance>>(`${base}/${id}/attendances`, { ...filters, after }, { signal });

export type HoursFilters = { by: string; year: string; kind?: string; unit?: string };

export const listHours = (filters: HoursFilters, after: string | null, signal?: AbortSignal, size = 50) =>
    get<Page<SessionHours>>(`${base}/hours`, { ...filters, by: filters.by.toUpperCase(), size, after }, { signal });

export const listTemplates = async (signal?: AbortSignal) =>
    (await get<Page<SessionTemplate>>("/api/session-templates", {}, { signal })).items;

async function all<T>(page: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
    const items: T[] = [];
    let after: string | null = null;
    do {
        const read: Page<T> = await page(after);
        items.push(...read.items);
        after = read.next;
    } while (after !== null);
    return items;
}
