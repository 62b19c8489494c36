import { expect, it } from "vitest";
import { workFor } from "@/workbench/waiting";
import type { Role } from "@/api/types";

const names = (...roles: Role[]) => workFor({ accountId: "a1", unit: "PD", roles }).map(({ name }) => name);

it("counts only what the roles can do something about", () => {
    expect(names("viewer")).toEqual([]);
    expect(names("judge", "information-officer")).toEqual([]);
    expect(names("squad-officer")).toEqual(["reviews", "calls"]);
    expect(names("district-editor")).toEqual(["reviews", "calls", "reprints"]);
    expect(names("district-approver")).toEqual(["reviews", "calls", "interviews"]);
    expect(names("department-editor")).toEqual(["calls", "reprints"]);
    expect(names("city-editor")).toEqual(["reviews", "assigned", "reprints"]);
    expect(names("city-approver")).toEqual(["reviews", "assigned", "interviews", "appeals"]);
});

it("opens the page that is filtered like the list it counts", () => {
    const assigned = workFor({ accountId: "a1", unit: "SH", roles: ["city-editor"] })[1]!;
    expect(assigned.query.editor).toBe("a1");
    expect(assigned.page).toEqual({ name: "submissions", query: { tab: "desk", editor: "a1" } });
});
