import { expect, it } from "vitest";
import { readingLines } from "@/media/reports";

const reading = (metric: "READS" | "VIEWS", asOf: string, value: number) =>
    ({ metric, asOf, value, atLeast: false, evidence: null }) as Parameters<typeof readingLines>[0][number];

it("draws a line for each metric, with the reading of a day that was noted last", () => {
    const lines = readingLines([
        reading("READS", "2026-06-10", 900),
        reading("VIEWS", "2026-06-10", 50),
        reading("READS", "2026-06-09", 1200),
        reading("READS", "2026-06-10", 1500),
    ]);
    expect(lines).toEqual([
        {
            metric: "READS",
            points: [
                ["2026-06-09", 1200],
                ["2026-06-10", 1500],
            ],
        },
        { metric: "VIEWS", points: [["2026-06-10", 50]] },
    ]);
});
