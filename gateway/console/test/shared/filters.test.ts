import { expect, it } from "vitest";
import { readFilters, writeFilters } from "@/shared/filters";

const defaults = { view: "all", text: "", unit: "" };

it("reads what the address says and takes defaults for the rest", () => {
    expect(readFilters({ view: "late", unit: ["PD", "HP"], other: "x" }, defaults)).toEqual({
        view: "late",
        text: "",
        unit: "PD",
    });
});

it("writes only what differs from the defaults and leaves other parts of the address alone", () => {
    const query = { view: "late", task: "t-1", text: "开放日" };
    expect(writeFilters(query, { view: "all", text: "比赛", unit: "" }, defaults)).toEqual({
        task: "t-1",
        text: "比赛",
    });
});

it("comes back to the same filters from the address it wrote", () => {
    const filters = { view: "owed", text: "a&b=c", unit: "PD" };
    const written = writeFilters({}, filters, defaults);
    expect(readFilters(written as never, defaults)).toEqual(filters);
});
