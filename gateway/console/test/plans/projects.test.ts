import { expect, it } from "vitest";
import type { PreviewProject, Project } from "@/api/types";
import { namesOf } from "@/plans/projects";

it("names units as the document does, before and after issuing", () => {
    const draft = { responsible: ["办公室", "机关各处室"] } as PreviewProject;
    const issued = {
        planId: "p1",
        responsible: ["SH-OFFICE", "SH-PLANNING"],
        responsibleNames: ["办公室", "机关各处室"],
    } as Project;
    expect(namesOf(draft, "responsible")).toEqual(["办公室", "机关各处室"]);
    expect(namesOf(issued, "responsible")).toEqual(["办公室", "机关各处室"]);
});
