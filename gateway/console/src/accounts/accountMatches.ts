import type { ManagedAccount } from "@/api/types";

/** True when a word occurs in the account's name, user name, unit or unit's name. */
export function accountMatches({ name, username, unit }: ManagedAccount, unitName: string, word: string): boolean {
    const wanted = word.trim().toLowerCase();
    return [name, username, unit, unitName].some((text) => text.toLowerCase().includes(wanted));
}
