// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { personName } from "@/accounts/names";

it("says who stands behind an account that is no person's, and asks nobody for it", () => {
    const asked = vi.fn();
    vi.stubGlobal("fetch", asked);
    expect(personName("system:plan")).toBe("系统");
    expect(personName("local:city-approver:SH")).toBe("令牌账号（市局审核）");
    expect(personName(null)).toBe("");
    expect(asked).not.toHaveBeenCalled();
});
