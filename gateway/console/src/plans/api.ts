import { get, post } from "@/api/client";
import type { DraftProject, Page, Plan, PlanRow, Project } from "@/api/types";
import type { PlanAction } from "./planActions";

export const listPlans = (after: string | null, signal?: AbortSignal) =>
    get<Page<PlanRow>>("/api/plans", { after }, { signal });

export const loadPlan = (id: string, signal?: AbortSignal) => get<Plan>(`/api/plans/${id}`, {}, { signal });

export const loadProject = (id: string, signal?: AbortSignal) => get<Project>(`/api/projects/${id}`, {}, { signal });

/** All projects of a plan, some dozens; rows without ids until it is issued. */
export async function projectsOf(plan: string, signal?: AbortSignal): Promise<(Project | DraftProject)[]> {
    return (await get<Page<Project | DraftProject>>(`/api/plans/${plan}/projects`, { size: 200 }, { signal })).items;
}

/** All projects of a year's issued plans. */
export async function projectsOfYear(year: number, signal?: AbortSignal): Promise<Project[]> {
    const projects: Project[] = [];
    let after: string | null = null;
    do {
        const page: Page<Project> = await get("/api/projects", { year, size: 200, after }, { signal });
        projects.push(...page.items);
        after = page.next;
    } while (after !== null);
    return projects;
}

/** Moves a plan on as it was loaded and returns the plan after it. */
export async function actOnPlan(plan: Plan, action: PlanAction, reason: string): Promise<Plan> {
    await post(`/api/plans/${plan.id}/${action}`, reason ? { reason } : {}, { version: plan.version });
    return loadPlan(plan.id);
}
