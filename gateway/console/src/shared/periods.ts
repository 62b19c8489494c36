import type { Language } from "@/i18n";
import type { Period, ReadPeriod } from "@/api/types";
import { addMonths, lastDayOf, monthOf } from "./dates";

const QUARTERS = ["一", "二", "三", "四"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A month, 1 to 12, as a heading. */
export function monthName(month: number, language: Language): string {
    return language === "en" ? MONTHS[month - 1]! : `${month}月`;
}

/** A period in words: the plan's own in Chinese, the dates' in English and where the plan has none. */
export function showPeriod(period: ReadPeriod, language: Language): string {
    if (language === "zh-CN" && period.label.trim()) return period.label;
    if (!period.from || !period.to) return period.label;
    return (language === "en" ? english : chinese)(period.from, period.to);
}

/** The spans a person picks by name; in the order of the year. */
export function namedPeriods(year: number): Period[] {
    const span = (label: string, first: number, last: number): Period => ({
        from: `${monthOf(year, first)}-01`,
        to: lastDayOf(monthOf(year, last)),
        label,
    });
    return [
        span("全年", 1, 12),
        span("上半年", 1, 6),
        span("下半年", 7, 12),
        ...QUARTERS.map((name, quarter) => span(`${name}季度`, quarter * 3 + 1, quarter * 3 + 3)),
        ...Array.from({ length: 12 }, (_, month) => span(`${month + 1}月`, month + 1, month + 1)),
    ];
}

function chinese(from: string, to: string): string {
    const named = namedPeriods(Number(from.slice(0, 4))).find((period) => period.from === from && period.to === to);
    if (named) return named.label;
    const day = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
    const first = `${from.slice(0, 4) === to.slice(0, 4) ? "" : `${from.slice(0, 4)}年`}${day(from)}`;
    const last = `${from.slice(0, 4) === to.slice(0, 4) ? "" : `${to.slice(0, 4)}年`}${day(to)}`;
    return from === to ? first : `${first}—${last}`;
}

function english(from: string, to: string): string {
    const year = from.slice(0, 4);
    const month = (date: string) => MONTHS[Number(date.slice(5, 7)) - 1];
    const whole = from.endsWith("-01") && to === lastDayOf(to.slice(0, 7)) && to.startsWith(year);
    const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
    if (whole && first === 1 && last === 12) return year;
    if (whole && first === last) return `${month(from)} ${year}`;
    if (whole && first % 3 === 1 && last % 3 === 0) {
        const [q1, q2] = [(first + 2) / 3, last / 3];
        return `${q1 === q2 ? `Q${q1}` : `Q${q1}–Q${q2}`} ${year}`;
    }
    const day = (date: string) => `${Number(date.slice(8))} ${month(date)}`;
    if (from === to) return `${day(from)} ${year}`;
    return `${day(from)}${to.startsWith(year) ? "" : ` ${year}`} – ${day(to)} ${to.slice(0, 4)}`;
}

const MOST_MONTHS = 60;

/** A row for each month from the first to the last one asked for, an empty one where there is none. */
export function fillMonths<T extends { key: string }>(
    rows: readonly T[],
    from: string,
    to: string,
    empty: (month: string) => T,
): T[] {
    const first = from || rows[0]?.key;
    const last = to || rows.at(-1)?.key;
    if (!first || !last) return [...rows];
    const filled: T[] = [];
    for (let month = first; month <= last && filled.length < MOST_MONTHS; month = addMonths(month, 1)) {
        filled.push(rows.find((row) => row.key === month) ?? empty(month));
    }
    return filled;
}

/** True when the two spans share a day. */
export function overlaps(period: Period, from: string, to: string): boolean {
    return period.from <= to && period.to >= from;
}
