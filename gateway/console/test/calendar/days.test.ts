import { expect, it } from "vitest";
import { dayKind, placeIn, quarterOf, weeksOf } from "@/calendar/days";
import { addMonths, daysBetween, lastDayOf } from "@/shared/dates";

it("lays a month out in whole weeks from Monday", () => {
    const weeks = weeksOf("2026-02");
    expect(weeks).toHaveLength(5);
    expect(weeks[0]![0]).toBe("2026-01-26");
    expect(weeks.at(-1)!.at(-1)).toBe("2026-03-01");
    expect(weeksOf("2027-02")).toHaveLength(4);
});

it("lets holidays and make-up days go before the weekend", () => {
    const days = { year: 2026, known: true, off: ["2026-10-01"], work: ["2026-10-10"] };
    expect(["2026-10-01", "2026-10-10", "2026-10-11", "2026-10-12"].map((date) => dayKind(date, days))).toEqual([
        "off",
        "work",
        "weekend",
        "normal",
    ]);
    expect(dayKind("2026-10-10", undefined)).toBe("weekend");
});

it("places days in a span and cuts off what lies outside", () => {
    const year = { from: "2026-01-01", to: "2026-12-31" };
    expect(placeIn(year, year)).toEqual({ left: 0, width: 100 });
    expect(placeIn({ from: "2025-12-01", to: "2026-01-01" }, year)?.left).toBe(0);
    expect(placeIn({ from: "2025-01-01", to: "2025-12-31" }, year)).toBeNull();
    expect(placeIn({ from: "2026-04-16", to: "2026-04-30" }, { from: "2026-04-01", to: "2026-04-30" })).toEqual({
        left: 50,
        width: 50,
    });
});

it("knows the quarter of a month", () => {
    expect(["2026-01", "2026-03", "2026-08", "2026-12"].map(quarterOf)).toEqual([
        "2026-01",
        "2026-01",
        "2026-07",
        "2026-10",
    ]);
});

it("counts days and months over year ends and leap days", () => {
    expect(daysBetween("2023-12-31", "2024-03-01")).toBe(61);
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(lastDayOf("2024-02")).toBe("2024-02-29");
});
