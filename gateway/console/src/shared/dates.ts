const ZONE = "Asia/Shanghai";
const DAY = 86_400_000;

/** Today's business date, `2026-07-31`. */
export function today(): string {
    return new Date().toLocaleDateString("sv-SE", { timeZone: ZONE });
}

/** An instant as day and minute in Shanghai, `2026-07-31 09:05`. */
export function minuteOf(instant: string): string {
    const at = new Date(instant);
    return Number.isNaN(at.getTime()) ? instant : at.toLocaleString("sv-SE", { timeZone: ZONE }).slice(0, 16);
}

/** An instant as time of day in Shanghai, `09:05:30`. */
export function timeOf(instant: string): string {
    return new Date(instant).toLocaleTimeString("sv-SE", { timeZone: ZONE });
}

/** Days from one business date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function addDays(date: string, days: number): string {
    return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** `2026`, `7` → `2026-07`. */
export function monthOf(year: number, month: number): string {
    return `${year}-${String(month).padStart(2, "0")}`;
}

/** `2026-02` → `2026-02-28`. */
export function lastDayOf(month: string): string {
    const [year, number] = month.split("-").map(Number);
    return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

/** `2026-01` and -1 → `2025-12`. */
export function addMonths(month: string, by: number): string {
    const [year, number] = month.split("-").map(Number);
    return new Date(Date.UTC(year!, number! - 1 + by, 1)).toISOString().slice(0, 7);
}
