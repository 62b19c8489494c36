import { expect, it } from "vitest";
import { useOneTimePasswords } from "@/accounts/useOneTimePasswords";

const password = (username: string) => ({ username, oneTimePassword: `once-${username}` });

it("keeps the passwords of every table until it is cleared", () => {
    const { passwords, add, clear } = useOneTimePasswords();
    add([password("a"), password("b")]);
    add([password("c")]);
    expect(passwords.value.map(({ username }) => username)).toEqual(["a", "b", "c"]);
    clear();
    expect(passwords.value).toEqual([]);
});

it("counts them as unsaved again only when a table brought new ones", () => {
    const { saved, add } = useOneTimePasswords();
    add([]);
    expect(saved.value).toBe(true);
    add([password("a")]);
    expect(saved.value).toBe(false);
    saved.value = true;
    add([]);
    expect(saved.value).toBe(true);
    add([password("b")]);
    expect(saved.value).toBe(false);
});
