import type { PlanPreview, Unit } from "@/api/types";

/** The source line a problem's place names, counted from 1: `第 45 行`, `line 45`, or a project (`项目 3`). */
export function lineOf(where: string, preview: PlanPreview): number | null {
    const line = /第\s*(\d+)\s*行|\bline\s*(\d+)/i.exec(where);
    if (line) return Number(line[1] ?? line[2]);
    const project = /(?:项目|序号|project)\s*(\d+)/i.exec(where);
    return preview.projects.find((each) => each.no === Number(project?.[1]))?.source.line ?? null;
}

/** Words that documents use for many units at once. */
export const wholeWords = ["各单位", "机关各处室"];

/** True when a name as written in a document is a unit's name or alias, or stands for many units. */
export function isKnownName(name: string, units: Unit[]): boolean {
    return wholeWords.includes(name) || units.some((unit) => unit.name === name || unit.aliases.includes(name));
}
