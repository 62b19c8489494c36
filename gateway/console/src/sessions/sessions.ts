import type { Role, SessionContent, SessionKind, SessionLevel, SessionStatus, SessionTemplate } from "@/api/types";
import { addDays, lastDayOf } from "@/shared/dates";
import type { Tone } from "@/shared/tones";

export const sessionKinds: SessionKind[] = ["TRAINING", "RESEARCH_VISIT", "EXCHANGE_VISIT", "MEETING"];
export const sessionLevels: SessionLevel[] = ["CITY", "DISTRICT", "SQUAD"];
export const sessionStatuses: SessionStatus[] = ["PLANNED", "HELD", "CANCELLED"];
/** Who may plan sessions of their own unit. */
export const organisers: Role[] = [
    "city-editor",
    "department-editor",
    "district-editor",
    "district-approver",
    "squad-officer",
];

export const sessionTone: Record<SessionStatus, Tone> = { PLANNED: "accent", HELD: "good", CANCELLED: "calm" };

/** `2026-05-01T09:00:00` to `…T16:30:00` → `2026-05-01 09:00–16:30`; the second day only if it is another one. */
export function showTime(from: string, to: string): string {
    const [day, time] = [from.slice(0, 10), from.slice(11, 16)];
    const end = to.startsWith(day) ? to.slice(11, 16) : `${to.slice(0, 10)} ${to.slice(11, 16)}`;
    return `${day} ${time}–${end}`;
}

/** A session to fill in: next week's of the caller's unit, or what a template proposes. */
export function newContent(unit: string, today: string, template?: SessionTemplate): SessionContent {
    const day = template ? proposedDay(template, today) : addDays(today, 7);
    const hours = template?.hours ?? 2;
    const lasts = Math.min(24, 9 + Math.max(1, Math.ceil(hours)));
    return {
        kind: template?.kind ?? "TRAINING",
        title: (template?.title ?? "").replaceAll("{year}", day.slice(0, 4)),
        from: `${day}T09:00`,
        to: lasts === 24 ? `${day}T23:59` : `${day}T${String(lasts).padStart(2, "0")}:00`,
        place: template?.place ?? null,
        hosts: [],
        hours,
        audience: template?.audience.length ? [...template.audience] : [unit],
        projectId: null,
        capacity: null,
        agenda: template?.agenda ?? null,
    };
}

/** In a week if the template's half of the year is on, otherwise the middle of its next one. */
function proposedDay({ half }: SessionTemplate, today: string): string {
    const soon = addDays(today, 7);
    if (!half) return soon;
    const [year, month] = [Number(soon.slice(0, 4)), Number(soon.slice(5, 7))];
    const first = month <= 6;
    if ((half === "FIRST") === first) return soon;
    return half === "FIRST" ? `${year + 1}-04-15` : `${lastDayOf(`${year}-10`).slice(0, 8)}15`;
}
