import type { PlanPreview, PlanSection, PreviewProject } from "@/api/types";

/** Corrections of a preview: each returns a new preview and leaves what it does not touch as it was. */

export function changeHead(preview: PlanPreview, part: Partial<PlanPreview>): PlanPreview {
    return { ...preview, ...part };
}

export function changeProject(preview: PlanPreview, at: number, part: Partial<PreviewProject>): PlanPreview {
    return {
        ...preview,
        projects: preview.projects.map((each, place) => (place === at ? { ...each, ...part } : each)),
    };
}

/** A new project after the one at `at`, with the period of its neighbour, as rows of such tables share it. */
export function addProject(preview: PlanPreview, at: number): PlanPreview {
    const neighbour = preview.projects[at];
    const added: PreviewProject = {
        id: null,
        no: Math.max(0, ...preview.projects.map((project) => project.no)) + 1,
        name: "",
        period: neighbour?.period ?? { from: null, to: null, label: "" },
        responsible: [],
        implementing: [],
        theme: neighbour?.theme ?? null,
        kind: "PLAIN",
        content: "",
        source: { line: null, page: null, text: "" },
    };
    return { ...preview, projects: preview.projects.toSpliced(at + 1, 0, added) };
}

export function removeProject(preview: PlanPreview, at: number): PlanPreview {
    return { ...preview, projects: preview.projects.toSpliced(at, 1) };
}

/** Moves a project up (-1) or down (1); at the ends nothing moves. */
export function moveProject(preview: PlanPreview, at: number, by: -1 | 1): PlanPreview {
    const moved = preview.projects[at];
    if (!moved || at + by < 0 || at + by >= preview.projects.length) return preview;
    return { ...preview, projects: preview.projects.toSpliced(at, 1).toSpliced(at + by, 0, moved) };
}

export function changeSection(preview: PlanPreview, at: number, part: Partial<PlanSection>): PlanPreview {
    return {
        ...preview,
        sections: preview.sections.map((each, place) => (place === at ? { ...each, ...part } : each)),
    };
}

export function addSection(preview: PlanPreview): PlanPreview {
    const added: PlanSection = { level: 1, numbering: "", heading: "", text: "", measures: [] };
    return { ...preview, sections: [...preview.sections, added] };
}

export function removeSection(preview: PlanPreview, at: number): PlanPreview {
    return { ...preview, sections: preview.sections.toSpliced(at, 1) };
}
