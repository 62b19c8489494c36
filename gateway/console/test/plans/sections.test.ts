import { expect, it } from "vitest";
import { furtherMeasures } from "@/plans/sections";

const section = { level: 1, numbering: "一、", heading: "坚持正确导向" } as const;

it("leaves out measures that are the sentences of the text", () => {
    const text = "建好宣传阵地；每月不少于两期。\n由办公室统一审核。";
    const measures = ["建好宣传阵地", "每月不少于两期。", "由办公室统一审核。", "各单位每季度推荐一名"];
    expect(furtherMeasures({ ...section, text, measures })).toEqual(["各单位每季度推荐一名"]);
});

it("keeps all measures of a section without text", () => {
    expect(furtherMeasures({ ...section, text: "", measures: ["每月不少于两期"] })).toEqual(["每月不少于两期"]);
});
