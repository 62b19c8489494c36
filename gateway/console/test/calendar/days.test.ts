import { expect, it } from "vitest";
import { dayKind, placeInYear, weeksOf } from "@/calendar/days";
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

it("places a period in its year and cuts off what lies outside", () => {
    expect(placeInYear({ from: "2026-01-01", to: "2026-12-31", label: "" }, 2026)).toEqual({ left: 0, width: 100 });
    expect(placeInYear({ from: "2025-12-01", to: "2026-01-01", label: "" }, 2026)?.left).toBe(0);
    expect(placeInYear({ from: "2025-01-01", to: "2025-12-31", label: "" }, 2026)).toBeNull();
});

it("counts days and months over year ends and leap days", () => {
    expect(daysBetween("2023-12-31", "2024-03-01")).toBe(61);
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(lastDayOf("2024-02")).toBe("2024-02-29");
});
