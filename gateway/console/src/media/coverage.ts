import { get } from "@/api/client";
import type { CoverageAxis, CoverageRecord, CoverageRow, CoverageTable, Page } from "@/api/types";
import { fillMonths } from "@/shared/periods";

/** What figures of coverage are narrowed to; empty for all. */
export interface CoverageFilters {
    from: string;
    to: string;
    level: string;
    kind: string;
    asOf: string;
}

/** Figures opened to their pieces: the filters, narrowed to where the figure stood. */
export type PieceFilters = Partial<CoverageFilters> & Record<string, string>;

/** The figures of a row that open to their pieces, with what narrows the pieces to them. */
export const coverageFigures = {
    pieces: {},
    stories: { reprint: "false" },
    over100k: { reached: "OVER_100K" },
    over1m: { reached: "OVER_1M" },
    frontPage: { frontPage: "true" },
    positive: { tone: "POSITIVE" },
    neutral: { tone: "NEUTRAL" },
    negative: { tone: "NEGATIVE" },
    accountability: { tone: "ACCOUNTABILITY" },
} as const satisfies Record<string, Record<string, string>>;

export type CoverageFigure = keyof typeof coverageFigures;

/** Tones as a month's bar shows them from below. */
export const toneStack = [
    { part: "positive", color: "#2b7a4b" },
    { part: "neutral", color: "#c3cfdf" },
    { part: "negative", color: "#d69a3c" },
    { part: "accountability", color: "#b3322b" },
] as const;

const path = "/api/reports/coverage";
const nothing = {
    pieces: 0,
    stories: 0,
    share: 0,
    frontPage: 0,
    over100k: 0,
    over1m: 0,
    positive: 0,
    neutral: 0,
    negative: 0,
    accountability: 0,
};

export const loadCoverage = (by: CoverageAxis, filters: CoverageFilters, signal: AbortSignal) =>
    get<CoverageTable>(path, { by, ...filters }, { signal });

export const listCounted = (filters: PieceFilters, after: string | null, signal: AbortSignal) =>
    get<Page<CoverageRecord>>(`${path}/records`, { ...filters, after }, { signal });

export const everyMonth = (rows: CoverageRow[], from: string, to: string) =>
    fillMonths(rows, from, to, (month): CoverageRow => ({ key: month, label: month, ...nothing }));

/** The pieces behind a figure of a row; of all rows when there is no axis. */
export function piecesBehind(
    filters: CoverageFilters,
    axis: CoverageAxis | null,
    key: string,
    figure: CoverageFigure,
): PieceFilters {
    const narrowed: PieceFilters = { ...filters, ...coverageFigures[figure] };
    if (axis === "month") narrowed.from = narrowed.to = key;
    else if (axis) narrowed[axis] = key;
    return narrowed;
}
