import { expect, it } from "vitest";
import { passwordProblem } from "@/session/passwords";

it("asks for a long password that is new and twice the same", () => {
    expect(passwordProblem("old", "short", "short")).toEqual({ field: "next", why: "short" });
    expect(passwordProblem("a-long-password", "a-long-password", "")).toEqual({ field: "next", why: "same" });
    expect(passwordProblem("old", "a-long-password", "other")).toEqual({ field: "repeat", why: "differs" });
    expect(passwordProblem("old", "a-long-password", "a-long-password")).toBeNull();
});
