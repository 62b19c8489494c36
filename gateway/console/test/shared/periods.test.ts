import { describe, expect, it } from "vitest";
import { namedPeriods, overlaps, showPeriod, monthName } from "@/shared/periods";

const period = (from: string, to: string, label = "") => ({ from, to, label });

describe("a period in words", () => {
    it("keeps the plan's own words in Chinese", () => {
        expect(showPeriod(period("2026-08-01", "2026-08-10", "8月上旬"), "zh-CN")).toBe("8月上旬");
    });

    it.each([
        ["2026-01-01", "2026-12-31", "全年", "2026"],
        ["2026-01-01", "2026-06-30", "上半年", "Q1–Q2 2026"],
        ["2026-04-01", "2026-06-30", "二季度", "Q2 2026"],
        ["2026-04-01", "2026-09-30", "4月1日—9月30日", "Q2–Q3 2026"],
        ["2024-02-01", "2024-02-29", "2月", "Feb 2024"],
        ["2026-07-15", "2026-07-15", "7月15日", "15 Jul 2026"],
        ["2026-07-12", "2026-08-20", "7月12日—8月20日", "12 Jul – 20 Aug 2026"],
        ["2026-12-20", "2027-01-05", "2026年12月20日—2027年1月5日", "20 Dec 2026 – 5 Jan 2027"],
    ])("names %s to %s as %s and %s", (from, to, chinese, english) => {
        expect(showPeriod(period(from, to), "zh-CN")).toBe(chinese);
        expect(showPeriod(period(from, to), "en")).toBe(english);
    });

    it("falls back to what was written when the dates could not be read", () => {
        expect(showPeriod({ from: null, to: null, label: "七月底" }, "en")).toBe("七月底");
        expect(showPeriod({ from: null, to: null, label: "" }, "zh-CN")).toBe("");
    });
});

it("offers the year, its halves, quarters and months, leap day included", () => {
    const periods = namedPeriods(2024);
    expect(periods.map((each) => each.label).slice(0, 7)).toEqual([
        "全年",
        "上半年",
        "下半年",
        "一季度",
        "二季度",
        "三季度",
        "四季度",
    ]);
    expect(periods.find((each) => each.label === "2月")).toEqual(period("2024-02-01", "2024-02-29", "2月"));
    expect(periods).toHaveLength(19);
});

it("knows that spans sharing one day overlap", () => {
    expect(overlaps(period("2026-07-31", "2026-08-31"), "2026-07-01", "2026-07-31")).toBe(true);
    expect(overlaps(period("2026-08-01", "2026-08-31"), "2026-07-01", "2026-07-31")).toBe(false);
});

it("heads a month with its name in either language", () => {
    expect(monthName(7, "zh-CN")).toBe("7月");
    expect(monthName(7, "en")).toBe("Jul");
});
