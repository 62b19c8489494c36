import type { Period, WorkingDays } from "@/api/types";
import { addDays, daysBetween, lastDayOf } from "@/shared/dates";

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

/** Where a period lies in a year, in percent of the year's days; null when it lies outside. */
export function placeInYear(period: Period, year: number): { left: number; width: number } | null {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    if (period.to < first || period.from > last) return null;
    const from = period.from < first ? first : period.from;
    const to = period.to > last ? last : period.to;
    const days = daysBetween(first, last) + 1;
    return { left: (100 * daysBetween(first, from)) / days, width: (100 * (daysBetween(from, to) + 1)) / days };
}
