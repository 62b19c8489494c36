import type { Delegation } from "@/api/types";

export interface Groups {
    given: Delegation[];
    received: Delegation[];
    others: Delegation[];
}

/** What an account has given and received, and for an administrator what is between others. */
export function groupsOf(delegations: Delegation[], account: string): Groups {
    const given = delegations.filter((each) => each.from.id === account);
    const received = delegations.filter((each) => each.to.id === account);
    return { given, received, others: delegations.filter((each) => !given.includes(each) && !received.includes(each)) };
}

/** `2026-11-30` in the reader's words, `11月30日`; with the year when it is another one. */
export function dayWords(day: string, language: string, today: string): string {
    const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
    return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, {
        year,
        month: "long",
        day: "numeric",
        timeZone: "UTC",
    });
}
