import { expect, it } from "vitest";
import { daysAround } from "@/shared/timeAxis";

it("puts a single day into the middle of two months", () => {
    expect(daysAround(["2026-06-15"])).toMatchObject({ min: "2026-05-15", max: "2026-07-16", long: true });
});

it("goes from the first day to the last, in months when they are far apart", () => {
    expect(daysAround(["2026-06-20", "2026-06-01"])).toMatchObject({
        min: "2026-06-01",
        max: "2026-06-20",
        long: false,
    });
    expect(daysAround(["2025-01-31", "2026-01-31"]).long).toBe(true);
});

it("bears having no day at all", () => {
    expect(daysAround([])).toMatchObject({ min: "", max: "" });
});
