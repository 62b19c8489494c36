import type { Plan, PlanPreview, PlanVersion, PreviewProject } from "@/api/types";

/** What a version says, open to correction; a plan's number and year are not the version's. */
export function contentOf(version: PlanVersion, plan: Pick<Plan, "number" | "year">): PlanPreview {
    const { title, issueDate, sections, projects } = version;
    return { number: plan.number, year: plan.year, title, issueDate, sections, projects, problems: [] };
}

/** Whether two contents of a plan do not differ. */
export function saysTheSame(one: PlanPreview, other: PlanPreview): boolean {
    const said = ({ title, issueDate, sections, projects }: PlanPreview) =>
        JSON.stringify([title, issueDate, sections, projects]);
    return said(one) === said(other);
}

/** The projects of the version it starts from that the content has no more. */
export function droppedFrom(base: PreviewProject[], content: PlanPreview): PreviewProject[] {
    const kept = new Set(content.projects.map((project) => project.id));
    return base.filter((project) => !kept.has(project.id));
}

/** Puts a project of `list` into the content, after those that stand before it there. */
export function restoreProject(content: PlanPreview, list: PreviewProject[], project: PreviewProject): PlanPreview {
    const before = new Set(list.slice(0, list.indexOf(project)).map((each) => each.id));
    const at = content.projects.findLastIndex((each) => each.id && before.has(each.id));
    return { ...content, projects: content.projects.toSpliced(at + 1, 0, project) };
}
