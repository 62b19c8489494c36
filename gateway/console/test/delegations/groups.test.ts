import { expect, it } from "vitest";
import type { Delegation } from "@/api/types";
import { dayWords, groupsOf } from "@/delegations/groups";

const between = (from: string, to: string) =>
    ({ id: `${from}-${to}`, from: { id: from, name: from }, to: { id: to, name: to } }) as Delegation;

it("parts what one gave, received, and what is between others", () => {
    const { given, received, others } = groupsOf([between("a", "b"), between("b", "a"), between("b", "c")], "a");
    expect([given, received, others].map((group) => group.map((each) => each.id))).toEqual([["a-b"], ["b-a"], ["b-c"]]);
});

it("names a day in the reader's language, with the year only where it is another one", () => {
    expect(dayWords("2026-11-30", "zh-CN", "2026-11-23")).toBe("11月30日");
    expect(dayWords("2027-01-02", "zh-CN", "2026-12-23")).toBe("2027年1月2日");
    expect(dayWords("2026-11-30", "en", "2026-11-23")).toBe("November 30");
});
