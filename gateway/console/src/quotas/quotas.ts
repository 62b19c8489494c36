import { get } from "@/api/client";
import type { Page, Quota, QuotaMeasure, QuotaTable, QuotaVersion } from "@/api/types";
import { say } from "@/i18n";
import { unitGroups } from "@/units/texts";
import { unitName } from "@/units/units";
import { bracketed, joined } from "@/i18n/words";

export const measures = ["PIECES_PUBLISHED", "SUBMISSIONS_SUBMITTED", "SUBMISSIONS_PUBLISHED"] as const;
export const pers = ["YEAR", "MONTH", "WEEK"] as const;
export const editors = ["admin", "city-editor", "district-editor"] as const;

export const listQuotas = (after: string | null, signal?: AbortSignal) =>
    get<Page<Quota>>("/api/quotas", { after, size: 200 }, { signal });

export const loadTable = (query: Record<string, string>, signal?: AbortSignal) =>
    get<QuotaTable>("/api/reports/quotas", query, { signal });

/** What is counted, in words. */
export function measureName(measure: QuotaMeasure, kinds: readonly string[]): string {
    const name = say(`quotas.measure.${measure}`);
    return kinds.length ? bracketed(name, joined(kinds.map((kind) => say(`media.kind.${kind}`)))) : name;
}

/** Whom a quota is for, in words. */
export function audienceName(code: string): string {
    if (code === "ALL") return say("quotas.allUnits");
    return (unitGroups as readonly string[]).includes(code) ? say(`units.group.${code}`) : unitName(code);
}

/** The version that holds on a day, else the next one, else the last. */
export function versionOn(versions: QuotaVersion[], day: string): QuotaVersion | undefined {
    return (
        versions.find((each) => each.from <= day && (!each.until || each.until >= day)) ??
        versions.find((each) => each.from > day) ??
        versions.at(-1)
    );
}

/** The ISO week of a day, `2026-W30`. */
export function weekOf(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
    const first = Date.UTC(date.getUTCFullYear(), 0, 1);
    const week = Math.ceil(((date.getTime() - first) / 86_400_000 + 1) / 7);
    return `${date.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

/** What a table of quotas looks like. */
export const quotaTemplate = [
    ["单位", "指标", "媒体类型", "周期", "数量", "开始日期", "截止", "依据"],
    ["浦东", "刊播报道", "报纸、电视、广播、新闻网站", "每年", "48", "2026-01-01", "2026-12-31", "区局年度计划"],
    ["浦东", "刊播报道", "杂志", "每年", "2", "2026-01-01", "2026-12-31", "区局年度计划"],
    ["各单位", "报送稿件", "", "每月", "4", "2026-01-01", "", "市局年度计划"],
] as const;
