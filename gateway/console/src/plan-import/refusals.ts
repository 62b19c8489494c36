import { pathOf, type Problem } from "@/api/problem";
import type { PlanPreview, PlanSection, PreviewProject } from "@/api/types";
import { clauses } from "@/i18n/words";

type Row = PreviewProject | PlanSection;
type FieldTexts = Record<string, string>;

/**
 * What an acceptance or an amendment was refused for, at the rows it concerns. A row is known by its object: correcting it makes a new
 * one, so its marks go, while rows that merely move keep theirs.
 */
export interface Refusals {
    count: number;
    head: FieldTexts;
    at: (row: Row) => FieldTexts;
}

export const noRefusals: Refusals = { count: 0, head: {}, at: () => ({}) };

export function refusalsOf(problem: Problem, preview: PlanPreview): Refusals {
    const head: FieldTexts = {};
    const rows = new Map<Row, FieldTexts>();
    for (const { pointer, detail } of problem.errors) {
        const [list, place, field = "row"] = pathOf(pointer.replace(/^#?\/(?:preview|content)\//, "/")).split(".");
        const row = list === "projects" || list === "sections" ? preview[list][Number(place)] : undefined;
        if (!row) head[list ?? ""] = join(head[list ?? ""], detail);
        else rows.set(row, { ...rows.get(row), [field]: join(rows.get(row)?.[field], detail) });
    }
    return { count: problem.errors.length, head, at: (row) => rows.get(row) ?? {} };
}

function join(before: string | undefined, text: string): string {
    return before ? clauses([before, text]) : text;
}
