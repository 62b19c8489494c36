import { expect, it } from "vitest";
import type { TaskStatus, Timeliness } from "@/api/types";
import { badgeOf } from "@/tasks/timeliness";

const today = "2026-07-28";
const calm: Timeliness = { dueSoon: false, overdue: false, behind: false, onTime: null };

function badge(status: TaskStatus, found: Partial<Timeliness>, due = "2026-07-31") {
    const { key, days } = badgeOf({ status, due, timeliness: { ...calm, ...found } }, today) ?? {};
    return key && [key, days];
}

it("says nothing about a task that is on its way", () => {
    expect(badge("IN_PROGRESS", {})).toBeUndefined();
});

it("puts overdue before due soon, and due soon before behind", () => {
    expect(badge("OPEN", { overdue: true, behind: true }, "2026-07-20")).toEqual(["overdue", 8]);
    expect(badge("RETURNED", { dueSoon: true, behind: true })).toEqual(["dueSoon", 3]);
    expect(badge("IN_PROGRESS", { dueSoon: true }, today)).toEqual(["dueToday", 0]);
    expect(badge("IN_PROGRESS", { behind: true })).toEqual(["behind", 3]);
});

it("never calls a task late because it waits for acceptance", () => {
    expect(badge("HANDED_IN", { onTime: true }, "2026-07-01")).toBeUndefined();
    expect(badge("HANDED_IN", { onTime: false }, "2026-07-01")?.[0]).toBe("handedInLate");
});

it("keeps in view whether an accepted task came on time", () => {
    expect(badge("ACCEPTED", { onTime: true })?.[0]).toBe("onTime");
    expect(badge("ACCEPTED", { onTime: false })?.[0]).toBe("doneLate");
});

it("lets excused and cancelled tasks rest", () => {
    expect(badge("EXCUSED", { overdue: true })).toBeUndefined();
    expect(badge("CANCELLED", { overdue: true })).toBeUndefined();
});
