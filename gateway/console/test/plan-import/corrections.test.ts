import { describe, expect, it } from "vitest";
import type { PlanPreview, PreviewProject } from "@/api/types";
import { addProject, changeHead, changeProject, moveProject, removeProject } from "@/plan-import/preview";
import { useCorrections } from "@/plan-import/useCorrections";

const project = (no: number): PreviewProject => ({
    no,
    name: `项目${no}`,
    period: { from: "2026-07-01", to: "2026-07-31", label: "7月" },
    responsible: ["办公室"],
    implementing: ["各单位"],
    theme: null,
    kind: "PLAIN",
    content: "",
    source: { line: no + 10, page: null, text: "" },
});
const preview: PlanPreview = {
    number: "1号",
    title: "计划",
    issueDate: null,
    year: 2026,
    sections: [],
    projects: [project(1), project(2), project(3)],
    problems: [],
};
const names = (edit: ReturnType<typeof useCorrections>) => edit.preview.value.projects.map((each) => each.name);

describe("correcting a preview", () => {
    it("takes changes back one by one and does them again", () => {
        const edit = useCorrections(preview);
        edit.apply(removeProject(edit.preview.value, 0));
        edit.apply(changeProject(edit.preview.value, 0, { name: "新名" }));
        expect(names(edit)).toEqual(["新名", "项目3"]);
        edit.undo();
        expect(names(edit)).toEqual(["项目2", "项目3"]);
        edit.undo();
        expect(edit.preview.value).toBe(preview);
        expect(edit.canUndo.value).toBe(false);
        edit.redo();
        edit.redo();
        expect(names(edit)).toEqual(["新名", "项目3"]);
        expect(edit.canRedo.value).toBe(false);
    });

    it("undoes typing in one field as one change", () => {
        const edit = useCorrections(preview);
        for (const title of ["新", "新计", "新计划"])
            edit.apply(changeHead(edit.preview.value, { title }), "head title");
        edit.apply(changeHead(edit.preview.value, { number: "2号" }), "head number");
        edit.undo();
        expect(edit.preview.value).toMatchObject({ title: "新计划", number: "1号" });
        edit.undo();
        expect(edit.preview.value.title).toBe("计划");
    });

    it("does not merge typing across an undo", () => {
        const edit = useCorrections(preview);
        edit.apply(changeHead(preview, { title: "甲" }), "head title");
        edit.undo();
        edit.apply(changeHead(preview, { title: "乙" }), "head title");
        edit.undo();
        expect(edit.preview.value.title).toBe("计划");
    });

    it("forgets what was undone once something else is changed", () => {
        const edit = useCorrections(preview);
        edit.apply(removeProject(preview, 0));
        edit.undo();
        edit.apply(removeProject(preview, 1));
        expect(edit.canRedo.value).toBe(false);
        expect(names(edit)).toEqual(["项目1", "项目3"]);
    });

    it("is dirty until what stands was saved, also after an undo", () => {
        const edit = useCorrections(preview);
        expect(edit.dirty.value).toBe(false);
        edit.apply(removeProject(preview, 0));
        edit.markSaved(edit.preview.value);
        expect(edit.dirty.value).toBe(false);
        edit.undo();
        expect(edit.dirty.value).toBe(true);
    });
});

describe("rows", () => {
    it("get the next number and their neighbour's period when added", () => {
        const added = addProject(preview, 0).projects[1];
        expect(added).toMatchObject({ no: 4, name: "", period: preview.projects[0]!.period });
        expect(addProject({ ...preview, projects: [] }, -1).projects[0]).toMatchObject({
            no: 1,
            period: { from: null, to: null, label: "" },
        });
    });

    it("move within the table and stop at its ends", () => {
        expect(moveProject(preview, 0, 1).projects.map((each) => each.no)).toEqual([2, 1, 3]);
        expect(moveProject(preview, 0, -1)).toBe(preview);
        expect(moveProject(preview, 2, 1)).toBe(preview);
    });

    it("that are not touched stay the very same", () => {
        expect(changeProject(preview, 1, { name: "x" }).projects[0]).toBe(preview.projects[0]);
    });
});
