import type { PlanPreview, PreviewProject } from "@/api/types";
import { restoreProject } from "./content";

/** Something that both amendments changed: a field of the plan, or a project. */
export type Clash =
    | { kind: "head"; field: "title" | "issueDate" | "sections" }
    | { kind: "project" | "droppedThere" | "droppedHere"; name: string };

const headFields = ["title", "issueDate", "sections"] as const;
const projectFields = [
    "no",
    "name",
    "period",
    "responsible",
    "implementing",
    "theme",
    "kind",
    "content",
] as const satisfies (keyof PreviewProject)[];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** `mine` where it differs from `base`, otherwise `theirs`; true when both differ from it and from each other. */
function merge<T, K extends keyof T>(fields: readonly K[], base: T, mine: T, theirs: T): [merged: T, clash: K[]] {
    const own = fields.filter((field) => !same(mine[field], base[field]));
    const merged = { ...theirs };
    for (const field of own) merged[field] = mine[field];
    return [merged, own.filter((field) => !same(theirs[field], base[field]) && !same(theirs[field], mine[field]))];
}

/**
 * The edits that made `mine` of `base`, made of `theirs`, the plan as it is now. What only they changed is kept, what
 * both changed is as in `mine` and listed, except that a project they dropped stays dropped.
 */
export function carryOver(base: PlanPreview, mine: PlanPreview, theirs: PlanPreview) {
    const [head, clashing] = merge(headFields, base, mine, theirs);
    const clashes: Clash[] = clashing.map((field) => ({ kind: "head", field }));
    const [old, now] = [byId(base), byId(theirs)];
    const projects = mine.projects.flatMap((project) => {
        const [before, there] = [old.get(project.id ?? ""), now.get(project.id ?? "")];
        if (!before || !there) {
            const edited = before && !same(project, before);
            if (edited) clashes.push({ kind: "droppedThere", name: project.name });
            return before ? [] : [project];
        }
        const [merged, clash] = merge(projectFields, before, project, there);
        if (clash.length) clashes.push({ kind: "project", name: merged.name });
        return [merged];
    });
    const kept = byId(mine);
    let content: PlanPreview = { ...mine, ...head, projects };
    for (const project of theirs.projects) {
        const before = old.get(project.id ?? "");
        if (!before && !kept.has(project.id ?? "")) content = restoreProject(content, theirs.projects, project);
        if (before && !kept.has(before.id ?? "") && !same(before, project))
            clashes.push({ kind: "droppedHere", name: project.name });
    }
    return { content, clashes };
}

function byId({ projects }: PlanPreview): Map<string, PreviewProject> {
    return new Map(projects.map((project) => [project.id ?? "", project]));
}
