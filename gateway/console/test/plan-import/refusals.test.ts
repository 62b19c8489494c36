import { expect, it } from "vitest";
import { Problem } from "@/api/problem";
import type { PlanPreview, PreviewProject, Unit } from "@/api/types";
import { isKnownName, lineOf } from "@/plan-import/places";
import { changeProject, removeProject } from "@/plan-import/preview";
import { refusalsOf } from "@/plan-import/refusals";

const row = (no: number, line: number | null) => ({ no, source: { line } }) as PreviewProject;
const preview = { sections: [], projects: [row(1, 40), row(2, 41), row(12, 57)] } as unknown as PlanPreview;
const problem = new Problem(
    {
        errors: [
            { pointer: "/projects/1/period", detail: "缺少时间" },
            { pointer: "/preview/projects/1/responsible/0", detail: "没有这个单位" },
            { pointer: "#/projects/1/responsible/1", detail: "有两个同名单位" },
            { pointer: "/year", detail: "缺少年度" },
            { pointer: "/projects/9/name", detail: "不存在的行" },
        ],
    },
    422,
);

it("shows each refusal at its row and field, those of one field together", () => {
    const refusals = refusalsOf(problem, preview);
    expect(refusals.count).toBe(5);
    expect(refusals.at(preview.projects[1]!)).toEqual({
        period: "缺少时间",
        responsible: "没有这个单位；有两个同名单位",
    });
    expect(refusals.at(preview.projects[0]!)).toEqual({});
    expect(refusals.head).toEqual({ year: "缺少年度", projects: "不存在的行" });
});

it("follows a row that moves and forgets one that was corrected", () => {
    const refusals = refusalsOf(problem, preview);
    expect(refusals.at(removeProject(preview, 0).projects[0]!)).toHaveProperty("period");
    expect(refusals.at(changeProject(preview, 1, { name: "x" }).projects[1]!)).toEqual({});
});

it.each([
    ["第 45 行", 45],
    ["第 3 页，第 45 行", 45],
    ["line 7", 7],
    ["项目 12", 57],
    ["正文", null],
    ["项目 99", null],
])("finds the source line of %s", (where, line) => {
    expect(lineOf(where, preview)).toBe(line);
});

it("knows units by name and alias, and the words for many", () => {
    const units = [{ name: "浦东新区城管执法局", aliases: ["浦东"] } as Unit];
    expect(["浦东新区城管执法局", "浦东", "各单位", "机关各处室"].every((name) => isKnownName(name, units))).toBe(true);
    expect(isKnownName("协调处", units)).toBe(false);
});
