import { expect, it } from "vitest";
import type { Role, TextChange, VersionHead } from "@/api/types";
import { amendmentActions } from "@/amendments/amendmentActions";
import { namesOf, periodsOf, readable, sidesOf } from "@/amendments/words";

it("gives both sides of a text", () => {
    const parts: TextChange["parts"] = [
        { kind: "SAME", text: "每月" },
        { kind: "REMOVED", text: "一" },
        { kind: "ADDED", text: "两" },
        { kind: "SAME", text: "期" },
    ];
    expect(sidesOf({ field: "content", parts })).toEqual({ before: "每月一期", after: "每月两期" });
});

it("marks the names that went and came", () => {
    expect(namesOf({ before: ["办公室", "监督处"], after: ["监督处", "浦东"] })).toEqual([
        { kind: "REMOVED", text: "办公室" },
        { kind: "SAME", text: "监督处" },
        { kind: "ADDED", text: "浦东" },
    ]);
});

it("shows the dates of a period that moved under the same words", () => {
    const before = { from: "2026-07-01", to: "2026-07-31", label: "夏季" };
    const after = { ...before, to: "2026-08-15" };
    expect(periodsOf({ before, after }, "zh-CN")).toEqual({
        before: "2026-07-01 – 2026-07-31",
        after: "2026-07-01 – 2026-08-15",
    });
    expect(periodsOf({ before, after: { ...after, label: "8月" } }, "zh-CN")).toEqual({ before: "夏季", after: "8月" });
});

it("offers drafts of a plan only until it is issued", () => {
    const heads = [{ revision: null }, { revision: 0 }, { revision: 1 }] as VersionHead[];
    expect(readable(heads)).toEqual(heads.slice(1));
    expect(readable(heads.slice(0, 1))).toEqual(heads.slice(0, 1));
});

it("lets an approver only return an amendment that was overtaken", () => {
    const history = [{ at: "", actor: "somebody", to: "IN_REVIEW" as const, reason: null }];
    const inReview = { status: "IN_REVIEW", overtaken: false, history } as const;
    const who = (...roles: Role[]) => ({ accountId: "me", roles, ownRoles: roles as string[] });
    const as = amendmentActions;
    expect(as({ ...inReview, history }, who("city-approver"))).toEqual(["issue", "return"]);
    expect(as({ ...inReview, history, overtaken: true }, who("city-approver"))).toEqual(["return"]);
    expect(as({ ...inReview, history }, who("city-editor"))).toEqual([]);
    expect(as({ status: "DRAFT", overtaken: false, history: [] }, who("admin"))).toEqual(["submit", "discard"]);
    const own = { ...inReview, history: [{ ...history[0]!, actor: "me" }] };
    expect(as(own, { ...who("city-approver"), ownRoles: [] })).toEqual(["return"]);
});
