import { get } from "@/api/client";
import type { Baseline, BaselineYears, Comparison, CoverageAxis, Page } from "@/api/types";
import type { CoverageFilters } from "./coverage";

export const baselineMeasures = ["PIECES", "OVER_100K", "OVER_1M", "LAW_WORKS"] as const;
/** Who states figures of past years: the city. */
export const baselineEditors = ["admin", "city-editor"] as const;

const path = "/api/reports/baselines";

export const listBaselines = (year: string, after: string | null, signal: AbortSignal) =>
    get<Page<Baseline>>(path, { year, after }, { signal });

export const loadYears = async (signal: AbortSignal) =>
    (await get<BaselineYears>(`${path}/years`, {}, { signal })).items;

export const loadComparison = (by: CoverageAxis, filters: CoverageFilters, against: string, signal: AbortSignal) =>
    get<Comparison>("/api/reports/coverage/comparison", { by, ...filters, against }, { signal });

/** What a table of stated figures looks like. */
export const baselineTemplate = [
    ["年份", "月份", "指标", "单位", "媒体层级", "数值", "来源"],
    ["2023", "", "宣传报道篇数", "", "", "1949", "年度总结"],
    ["2023", "", "阅读量十万+", "", "", "74", "年度总结"],
    ["2024", "1月", "宣传报道篇数", "浦东", "", "12", "月度通报"],
] as const;
