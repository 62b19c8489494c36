import { expect, it } from "vitest";
import type { PlanPreview, PreviewProject } from "@/api/types";
import { carryOver } from "@/amendments/carryOver";

const row = (id: string | null, part: Partial<PreviewProject> = {}) =>
    ({ id, no: 1, name: String(id), content: "原文", responsible: ["办公室"], ...part }) as PreviewProject;
const plan = (projects: PreviewProject[], title = "计划") =>
    ({ title, issueDate: null, sections: [], projects }) as unknown as PlanPreview;
const ids = (content: PlanPreview) => content.projects.map((project) => project.id);

const base = plan([row("a"), row("b"), row("c")]);

it("keeps what both changed at different places", () => {
    const mine = plan([row("a", { content: "我的" }), row("b"), row("c"), row(null)]);
    const theirs = plan([row("a", { responsible: ["监督处"] }), row("b"), row("x"), row("c")], "新计划");
    const { content, clashes } = carryOver(base, mine, theirs);
    expect(ids(content)).toEqual(["a", "b", "x", "c", null]);
    expect(content.projects[0]).toMatchObject({ content: "我的", responsible: ["监督处"] });
    expect(content.title).toBe("新计划");
    expect(clashes).toEqual([]);
});

it("takes the user's where both changed the same, and says so", () => {
    const mine = plan([row("a", { content: "我的" }), row("b"), row("c")], "我的计划");
    const theirs = plan([row("a", { content: "对方" }), row("b"), row("c")], "对方计划");
    const { content, clashes } = carryOver(base, mine, theirs);
    expect(content.projects[0]!.content).toBe("我的");
    expect(content.title).toBe("我的计划");
    expect(clashes).toEqual([
        { kind: "head", field: "title" },
        { kind: "project", name: "a" },
    ]);
});

it("leaves projects dropped on either side, and says where the other side had changed them", () => {
    const mine = plan([row("a", { content: "我的" }), row("c")]);
    const theirs = plan([row("b", { content: "对方" }), row("c")]);
    const { content, clashes } = carryOver(base, mine, theirs);
    expect(ids(content)).toEqual(["c"]);
    expect(clashes).toEqual([
        { kind: "droppedThere", name: "a" },
        { kind: "droppedHere", name: "b" },
    ]);
});

it("does not call it a clash when both made the same change", () => {
    const both = plan([row("a", { content: "同样" }), row("b"), row("c")]);
    expect(carryOver(base, both, both)).toEqual({ content: both, clashes: [] });
});
