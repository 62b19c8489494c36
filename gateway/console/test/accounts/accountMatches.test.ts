import { expect, it } from "vitest";
import { accountMatches } from "@/accounts/accountMatches";
import type { ManagedAccount } from "@/api/types";

it("finds an account by any of its names", () => {
    const account = { name: "浦东编辑", username: "pd.editor", unit: "PD" } as ManagedAccount;
    const matches = (word: string) => accountMatches(account, "浦东新区城管执法局", word);
    for (const word of ["", " 编辑 ", "PD.Ed", "pd", "新区"]) expect(matches(word)).toBe(true);
    expect(matches("黄浦")).toBe(false);
});
