import { beforeEach, expect, it, vi } from "vitest";
import type { Amendment, Plan, PlanChanges, PlanVersion, PreviewProject, VersionHead } from "@/api/types";
import { Problem } from "@/api/problem";
import * as api from "@/amendments/api";
import { useAmendment } from "@/amendments/useAmendment";
import { changeProject, removeProject } from "@/plan-import/preview";

vi.mock("@/amendments/api");
const told = vi.mocked(api);

const row = (id: string, name = id) => ({ id, no: 1, name, content: "" }) as PreviewProject;
const version = (id: string, projects: PreviewProject[]) =>
    ({ id, title: "计划", issueDate: null, sections: [], projects }) as unknown as PlanVersion;
const plan = { id: "p", number: "1号", year: 2026 } as Plan;
const base = version("v0", [row("a"), row("b")]);
const stored = (part: Partial<Amendment> = {}) =>
    ({ id: "m", version: 1, status: "DRAFT", reason: "改期", base: "v0", content: base, ...part }) as Amendment;
const refused = (slug: string, errors: { pointer: string; detail: string }[] = []) =>
    new Problem({ type: `https://chengxuan.io/problems/${slug}`, errors }, errors.length ? 422 : 409);

beforeEach(() => vi.resetAllMocks());

it("creates the draft once and rewrites it from then on", async () => {
    told.draftAmendment.mockResolvedValue(stored());
    told.rewriteAmendment.mockResolvedValue(stored({ version: 2 }));
    const edit = useAmendment(plan, null, base);
    edit.reason.value = "改期";
    expect(edit.dirty.value).toBe(true);
    await edit.save();
    expect(edit.dirty.value).toBe(false);
    edit.apply(removeProject(edit.preview.value, 0));
    await edit.save();
    expect(told.draftAmendment).toHaveBeenCalledOnce();
    const [of, words] = told.rewriteAmendment.mock.calls[0]!;
    expect(of.version).toBe(1);
    expect(words).toMatchObject({ reason: "改期", base: "v0", content: { projects: [{ id: "b" }] } });
    expect(words.content).not.toHaveProperty("problems");
});

it("shows refusals at their rows and keeps what was written", async () => {
    told.draftAmendment.mockRejectedValue(
        refused("invalid-input", [
            { pointer: "/content/projects/1/period", detail: "缺少时间" },
            { pointer: "/reason", detail: "请填写原因" },
        ]),
    );
    const edit = useAmendment(plan, null, base);
    edit.reason.value = "?";
    expect(await edit.save()).toBeUndefined();
    expect(edit.refusals.value.at(edit.preview.value.projects[1]!)).toEqual({ period: "缺少时间" });
    expect(edit.refusals.value.head).toEqual({ reason: "请填写原因" });
    expect(edit.reason.value).toBe("?");
});

it("keeps the user's edits when someone else saved the draft, and saves them over it when asked again", async () => {
    const theirs = stored({ version: 5, reason: "对方", content: version("v9", [row("a", "对方")]) });
    told.rewriteAmendment.mockRejectedValueOnce(refused("stale-version")).mockResolvedValue(stored({ version: 6 }));
    told.loadAmendment.mockResolvedValue(theirs);
    const edit = useAmendment(plan, stored(), base);
    edit.apply(changeProject(edit.preview.value, 0, { name: "我的" }));
    await edit.save();
    expect(edit.theirs.value).toBe(theirs);
    expect(edit.preview.value.projects[0]!.name).toBe("我的");
    await edit.save();
    expect(told.rewriteAmendment.mock.calls[1]![0].version).toBe(5);
    expect(edit.theirs.value).toBeNull();
    expect(edit.dirty.value).toBe(false);
});

it("says when nothing of it is left beside what another amendment put in force", async () => {
    const now = version("v1", [row("a", "我的"), row("b")]);
    told.rewriteAmendment.mockRejectedValueOnce(refused("amendment-overtaken"));
    told.versionsOf.mockResolvedValue([{ version: "v1", current: true } as VersionHead]);
    told.loadVersion.mockResolvedValue(now);
    told.loadChanges.mockResolvedValue({ empty: false } as PlanChanges);
    const edit = useAmendment(plan, stored(), base);
    edit.apply(changeProject(edit.preview.value, 0, { name: "我的" }));
    await edit.save();
    expect(edit.nothingLeft.value).toBe(false);
    edit.carry();
    expect(edit.nothingLeft.value).toBe(true);
    edit.apply(changeProject(edit.preview.value, 1, { name: "再改" }));
    expect(edit.nothingLeft.value).toBe(false);
});

it("carries the edits over to what another amendment put in force", async () => {
    const now = version("v1", [row("a"), row("b", "对方"), row("c")]);
    told.rewriteAmendment.mockRejectedValueOnce(refused("amendment-overtaken")).mockResolvedValue(stored());
    told.versionsOf.mockResolvedValue([{ version: "v1", current: true } as VersionHead]);
    told.loadVersion.mockResolvedValue(now);
    told.loadChanges.mockResolvedValue({ empty: false } as PlanChanges);
    const edit = useAmendment(plan, stored(), base);
    edit.apply(changeProject(edit.preview.value, 0, { name: "我的" }));
    await edit.save();
    expect(told.loadChanges).toHaveBeenCalledWith("p", "v1", "v0");
    expect(edit.problem.value).toBeNull();
    edit.carry();
    await edit.save();
    const { base: from, content } = told.rewriteAmendment.mock.calls[1]![1];
    expect(from).toBe("v1");
    expect(content.projects.map((project) => project.name)).toEqual(["我的", "对方", "c"]);
});
