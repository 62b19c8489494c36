import { expect, it } from "vitest";
import { groupsOf } from "@/inbox/groups";

const setting = (kind: string, group: string, mode = "AT_ONCE", mandatory = false) =>
    ({ kind, group, mode, mandatory }) as Parameters<typeof groupsOf>[0][number];

it("says one mode for a group whose kinds agree, none where they differ", () => {
    const groups = groupsOf([
        setting("OVERDUE", "TASKS", "DIGEST", true),
        setting("ASSIGNED", "TASKS", "MUTED"),
        setting("CALL_OPENED", "CALLS", "MUTED"),
        setting("CALL_DUE", "CALLS", "MUTED"),
    ]);
    expect(groups.map(({ group, mode, mandatory }) => [group, mode, mandatory])).toEqual([
        ["TASKS", undefined, true],
        ["CALLS", "MUTED", false],
    ]);
    expect(groups[1]!.items).toHaveLength(2);
});
