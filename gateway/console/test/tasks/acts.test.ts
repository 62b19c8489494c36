import { expect, it } from "vitest";
import type { Task } from "@/api/types";
import { bodyOf, entryText, isBare, isTyped, longFields, missingFields, newForm } from "@/tasks/acts";

const task = { percent: 40, due: "2026-07-31" } as Task;
const form = {
    ...newForm(task),
    note: " 已完成 ",
    reason: " 材料不全 ",
    evidence: [
        { title: "", url: " https://example.org/a " },
        { title: "", url: "" },
    ],
};

it("sends only the fields of the act, trimmed, without empty links", () => {
    expect(bodyOf("progress", form)).toEqual({
        percent: 40,
        note: "已完成",
        evidence: [{ title: "https://example.org/a", url: "https://example.org/a" }],
    });
    expect(bodyOf("return", form)).toEqual({ reason: "材料不全" });
    expect(bodyOf("move-due", form)).toEqual({ due: "2026-07-31", reason: "材料不全" });
});

it("asks for a reason, for another due date, and for web addresses", () => {
    expect(missingFields("return", { ...form, reason: "  " }, task)).toEqual(["reason"]);
    expect(missingFields("move-due", form, task)).toEqual(["due"]);
    expect(missingFields("move-due", { ...form, due: "2026-08-07" }, task)).toEqual([]);
    expect(missingFields("hand-in", { ...form, evidence: [{ title: "x", url: "javascript:alert(1)" }] }, task)).toEqual(
        ["evidence"],
    );
});

it("finds texts that are too long, only where the act has them", () => {
    const long = { ...form, note: "长".repeat(2001), reason: "长".repeat(501) };
    expect(longFields("progress", long)).toEqual(["note"]);
    expect(longFields("return", long)).toEqual(["reason"]);
    expect(longFields("accept", { ...long, note: "长".repeat(2000) + " " })).toEqual([]);
});

it("knows a hand-in without a word and a form in which nothing was typed", () => {
    const empty = { ...newForm(task), evidence: [{ title: "", url: " " }] };
    expect(isBare("hand-in", empty)).toBe(true);
    expect(isBare("progress", empty)).toBe(false);
    expect(isBare("hand-in", form)).toBe(false);
    expect(isTyped({ ...empty, percent: 90 })).toBe(false);
    expect(isTyped({ ...empty, evidence: [{ title: "", url: "https" }] })).toBe(true);
});

it("names a history entry however it is spelt", () => {
    expect(entryText("HANDED_IN")).toBe("tasks.entry.handed-in");
    expect(entryText("handed-in")).toBe("tasks.entry.handed-in");
    expect(entryText("HANDLER_NAMED", "a1")).toBe("tasks.entry.handler-named");
    expect(entryText("HANDLER_NAMED", null)).toBe("tasks.entry.handler-cleared");
});
