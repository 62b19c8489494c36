const SHORTEST = 12;

/** What is wrong with a new password before it is sent, and at which field; the gateway judges in the end. */
export function passwordProblem(old: string, next: string, repeat: string) {
    if ([...next].length < SHORTEST) return { field: "next", why: "short" } as const;
    if (next === old) return { field: "next", why: "same" } as const;
    if (next !== repeat) return { field: "repeat", why: "differs" } as const;
    return null;
}
