import type { WorkingDays } from "@/api/types";
import { addDays, daysBetween, lastDayOf, monthOf } from "@/shared/dates";

/** First and last day. */
export interface Span {
    from: string;
    to: string;
}

export type DayKind = "normal" | "off" | "work" | "weekend";

/** The weeks a month touches, Monday first, each with its seven dates. */
export function weeksOf(month: string): string[][] {
    const first = `${month}-01`;
    const last = lastDayOf(month);
    const weeks: string[][] = [];
    for (let monday = addDays(first, -((weekdayOf(first) + 6) % 7)); monday <= last; monday = addDays(monday, 7)) {
        weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
    }
    return weeks;
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(date: string): number {
    return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Holidays and make-up working days go before the weekend. */
export function dayKind(date: string, days: WorkingDays | undefined): DayKind {
    if (days?.off.includes(date)) return "off";
    if (days?.work.includes(date)) return "work";
    return weekdayOf(date) % 6 === 0 ? "weekend" : "normal";
}

/** Where days lie within a span, in percent of the span's days; null when they lie outside. */
export function placeIn(days: Span, { from: first, to: last }: Span): { left: number; width: number } | null {
    if (days.to < first || days.from > last) return null;
    const from = days.from < first ? first : days.from;
    const to = days.to > last ? last : days.to;
    const all = daysBetween(first, last) + 1;
    return { left: (100 * daysBetween(first, from)) / all, width: (100 * (daysBetween(from, to) + 1)) / all };
}

/** How many days a month has. */
export const daysOf = (month: string) => Number(lastDayOf(month).slice(8));

/** The first month of a month's quarter: `2026-08` → `2026-07`. */
export const quarterOf = (month: string) =>
    monthOf(Number(month.slice(0, 4)), 3 * Math.floor((Number(month.slice(5)) - 1) / 3) + 1);
