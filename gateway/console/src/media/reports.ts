import { get } from "@/api/client";
import type { FoundReport, KnownReport, Outlet, Page, Report, ReportRow, ReportSearch } from "@/api/types";

const path = "/api/media/reports";

export const listReports = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<Page<ReportRow>>(path, { ...query, after, size: 50 }, { signal });

export const searchReports = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<ReportSearch>(`${path}/search`, { ...query, after, size: 50 }, { signal });

/** A text in parts, of which those with the words that were looked for are marked. */
export function markedParts(text: string, marks: Pick<FoundReport["marks"][number], "from" | "to">[]) {
    const parts: { text: string; marked: boolean }[] = [];
    let at = 0;
    for (const { from, to } of marks) {
        parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
        at = to;
    }
    parts.push({ text: text.slice(at), marked: false });
    return parts.filter((part) => part.text);
}

export const loadReport = (id: string, signal?: AbortSignal) => get<Report>(`${path}/${id}`, {}, { signal });

export const knownReports = (query: Record<string, string>, signal?: AbortSignal) =>
    get<Page<KnownReport>>(`${path}/known`, query, { signal });

/** The outlet whose domain a link belongs to. */
export const outletOfLink = async (link: string) =>
    (await get<Page<Outlet>>("/api/media/outlets/found", { link })).items[0];

/** Names of outlets that were shown, by id. */
const names = new Map<string, Promise<string>>();

export function outletName(id: string): Promise<string> {
    let name = names.get(id);
    if (!name) {
        name = get<Outlet>(`/api/media/outlets/${id}`).then(
            (outlet) => outlet.name,
            () => id,
        );
        names.set(id, name);
    }
    return name;
}

type Reading = Report["all"][number];

/** How each metric grew: one point a day, that of the reading noted last, the earliest first. */
export function readingLines(readings: Reading[]): { metric: Reading["metric"]; points: [string, number][] }[] {
    return [...new Set(readings.map(({ metric }) => metric))].map((metric) => {
        const byDay = new Map(readings.filter((it) => it.metric === metric).map(({ asOf, value }) => [asOf, value]));
        return { metric, points: [...byDay].sort(([one], [other]) => one.localeCompare(other)) };
    });
}

/** What the readings of a piece say in short: the greatest of each metric as it was shown last. */
export function shown(readings: Pick<ReportRow["readings"][number], "value" | "atLeast">[]): string {
    return readings.map(({ value, atLeast }) => amount(value) + (atLeast ? "+" : "")).join(" / ");
}

/** A number of readers as people write it: from ten thousand on in 万. */
export function amount(value: number): string {
    return value < 10_000 ? value.toLocaleString("en") : `${Math.round(value / 1_000) / 10}万`;
}
