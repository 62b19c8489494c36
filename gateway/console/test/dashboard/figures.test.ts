import { expect, it } from "vitest";
import type { FigureRow } from "@/api/types";
import { everyMonth, onTimeRate, recordsBehind } from "@/dashboard/figures";

const figures = { expected: 0, done: 0, onTime: 0, late: 0, missing: 0, open: 0, excused: 0 };
const filters = { from: "2026-01", to: "2026-12", group: "", kind: "CAMPAIGN", asOf: "2026-11-22", shares: "" };

it("rates what is judged and nothing else", () => {
    expect(onTimeRate({ ...figures, onTime: 2, late: 1, open: 50, excused: 9 })).toBe(66.7);
    expect(onTimeRate({ ...figures, open: 3 })).toBeNull();
});

it("narrows the records to where the figure stood", () => {
    expect(recordsBehind(filters, "month", "2026-07", "late")).toEqual({
        ...filters,
        from: "2026-07",
        to: "2026-07",
        state: "late",
    });
    expect(recordsBehind(filters, "unit", "PD", "expected")).toEqual({ ...filters, unit: "PD", state: "expected" });
    expect(recordsBehind(filters, null, "", "done")).toEqual({ ...filters, state: "done" });
});

it("shows a month in which nothing falls due as well", () => {
    const row = (key: string): FigureRow => ({ ...figures, key, label: key, expected: 5 });
    const months = everyMonth([row("2026-01"), row("2026-03")], "2025-12", "2026-04");
    expect(months.map((month) => [month.key, month.expected])).toEqual([
        ["2025-12", 0],
        ["2026-01", 5],
        ["2026-02", 0],
        ["2026-03", 5],
        ["2026-04", 0],
    ]);
    expect(everyMonth([], "", "")).toEqual([]);
});
