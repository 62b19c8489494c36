import { expect, it } from "vitest";
import type { PlanVersion, PreviewProject } from "@/api/types";
import { contentOf, droppedFrom, restoreProject } from "@/amendments/content";
import { addProject, changeProject, moveProject, removeProject } from "@/plan-import/preview";

const row = (id: string) => ({ id, name: id, no: 1, period: {}, theme: null }) as unknown as PreviewProject;
const base = ["a", "b", "c", "d"].map(row);
const version = { title: "计划", issueDate: null, sections: [], projects: base } as unknown as PlanVersion;
const content = contentOf(version, { number: "1号", year: 2026 });
const ids = ({ projects }: { projects: PreviewProject[] }) => projects.map((project) => project.id);

it("keeps the ids of rows that are edited and moved, and gives new rows none", () => {
    const edited = changeProject(content, 1, { name: "新名" });
    expect(ids(addProject(moveProject(edited, 1, -1), 0))).toEqual(["b", null, "a", "c", "d"]);
});

it("says which projects are dropped and puts one back where it was", () => {
    const without = removeProject(removeProject(content, 1), 1);
    expect(droppedFrom(base, without).map((project) => project.id)).toEqual(["b", "c"]);
    const back = restoreProject(without, base, base[2]!);
    expect(ids(back)).toEqual(["a", "c", "d"]);
    expect(ids(restoreProject(back, base, base[1]!))).toEqual(["a", "b", "c", "d"]);
});

it("puts the first project back at the beginning, before a new one", () => {
    const added = addProject(removeProject(content, 0), 2);
    expect(ids(restoreProject(added, base, base[0]!))).toEqual(["a", "b", "c", "d", null]);
});

it("knows a row that was restored as the same project", () => {
    const without = removeProject(content, 3);
    expect(restoreProject(without, base, base[3]!).projects[3]).toBe(base[3]);
    expect(droppedFrom(base, restoreProject(without, base, base[3]!))).toEqual([]);
});
