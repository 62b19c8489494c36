import { beforeEach, expect, it, vi } from "vitest";
import * as client from "@/api/client";
import { Problem } from "@/api/problem";
import type { Plan, PlanVersion, PreviewProject } from "@/api/types";
import { changeProject } from "@/plan-import/preview";
import { useDraft } from "@/plans/useDraft";

vi.mock("@/api/client");
const told = vi.mocked(client);

const row = { id: null, no: 1, name: "甲", content: "" } as PreviewProject;
const version = { id: "v1", title: "计划", issueDate: null, sections: [], projects: [row] } as unknown as PlanVersion;
const plan = (part: Partial<Plan> = {}) =>
    ({ id: "p", number: "1号", year: 2026, version: 3, status: "DRAFT", ...part }) as Plan;
const refused = (slug: string, status: number, pointer?: string) =>
    new Problem(
        {
            type: `https://chengxuan.io/problems/${slug}`,
            errors: pointer ? [{ pointer, detail: "有误" }] : [],
        },
        status,
    );

beforeEach(() => vi.resetAllMocks());

it("sends all that the plan says with the version that was read", async () => {
    told.put.mockResolvedValue(plan({ version: 4 }));
    const draft = useDraft(plan(), version);
    draft.apply(changeProject(draft.preview.value, 0, { name: "乙" }));
    expect(await draft.save()).toMatchObject({ version: 4 });
    const [path, body, options] = told.put.mock.calls[0]!;
    expect(path).toBe("/api/plans/p");
    expect(body).toMatchObject({ number: "1号", year: 2026, projects: [{ name: "乙" }] });
    expect(body).not.toHaveProperty("problems");
    expect(options).toEqual({ version: 3 });
    expect(draft.dirty.value).toBe(false);
});

it("keeps what was written when somebody else was faster, and can save it then", async () => {
    told.put.mockRejectedValueOnce(refused("stale-version", 409)).mockResolvedValue(plan({ version: 8 }));
    told.get.mockResolvedValue(plan({ version: 7 }));
    const draft = useDraft(plan(), version);
    draft.apply(changeProject(draft.preview.value, 0, { name: "乙" }));
    expect(await draft.save()).toBeUndefined();
    expect(draft.overtaken.value).toBe(true);
    expect(draft.preview.value.projects[0]!.name).toBe("乙");
    expect(await draft.save()).toMatchObject({ version: 8 });
    expect(told.put.mock.calls[1]![2]).toEqual({ version: 7 });
});

it("shows what was refused at its row", async () => {
    told.put.mockRejectedValue(refused("invalid-input", 422, "/projects/0/period"));
    const draft = useDraft(plan(), version);
    draft.apply(changeProject(draft.preview.value, 0, { name: "乙" }));
    await draft.save();
    expect(draft.refusals.value.at(draft.preview.value.projects[0]!)).toEqual({ period: "有误" });
});
