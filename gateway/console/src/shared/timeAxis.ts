import { addDays, daysBetween } from "./dates";

const MONTH = 31;
const DAY_MS = 24 * 60 * 60 * 1000;

interface TimeAxis {
    min: string;
    max: string;
    /** No two marks are nearer than this, so that none is said twice. */
    minInterval: number;
    /** Whether marks are months, and days otherwise. */
    long: boolean;
}

/** The axis for values of these days: a single day, which has no extent of its own, stands in the middle of two months. */
export function daysAround(days: string[]): TimeAxis {
    const sorted = [...days].sort();
    const [first = "", last = ""] = [sorted[0], sorted.at(-1)];
    const single = first === last;
    const long = single || daysBetween(first, last) > 2 * MONTH;
    return {
        min: single && first ? addDays(first, -MONTH) : first,
        max: single && last ? addDays(last, MONTH) : last,
        minInterval: (long ? 28 : 1) * DAY_MS,
        long,
    };
}
