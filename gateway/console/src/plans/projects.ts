import type { PreviewProject, Project } from "@/api/types";

/** The units of a project in the words of its document; a row that is not issued has no others. */
export function namesOf(project: Project | PreviewProject, part: "responsible" | "implementing"): string[] {
    return "planId" in project ? project[`${part}Names`] : project[part];
}
