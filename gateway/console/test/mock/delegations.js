import { accounts, today } from "./data.js";

const plus = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const over = (each) => ["ENDED", "REVOKED"].includes(each.standing);
const person = (id) => ({ id, name: accounts.find((account) => account.id === id)?.name ?? null });

function delegation(id, from, to, first, last, more = {}) {
    return {
        id,
        from: person(from),
        to: person(to),
        unit: "SH",
        roles: over(more)
            ? []
            : accounts.find((account) => account.id === from).roles.filter((role) => role !== "admin"),
        firstDay: plus(first),
        lastDay: plus(last),
        reason: null,
        standing: "CURRENT",
        revokedAt: null,
        revokedBy: null,
        own: true,
        version: 1,
        ...more,
    };
}

const delegations = [
    delegation("d1", "a3", "a6", -1, 6, { reason: "外出培训" }),
    delegation("d2", "a6", "a3", 20, 24, { standing: "PLANNED" }),
    delegation("d3", "a4", "a7", -2, 12, { standing: "SUSPENDED", unit: "PD" }),
    delegation("d4", "a3", "a6", -40, -36, { standing: "ENDED", reason: "年休假" }),
    delegation("d5", "a6", "a3", -10, 4, {
        standing: "REVOKED",
        revokedAt: `${today}T02:10:00Z`,
        revokedBy: person("a3"),
    }),
];

export const delegationsOf = (account, state) =>
    delegations
        .filter((each) => !state || over(each) === (state === "ended"))
        .filter((each) => account.roles.includes("admin") || [each.from.id, each.to.id].includes(account.id));

export function colleagues(of) {
    const whose = accounts.find((account) => account.id === of);
    return {
        items: accounts
            .filter((account) => account.unit === whose.unit && account.id !== of && !account.disabled)
            .map(({ id, name, roles }) => ({ id, name, roles })),
        next: null,
    };
}

export function sessionOf(account) {
    const standsInFor = delegations
        .filter((each) => each.to.id === account.id && each.standing === "CURRENT")
        .map((each) => ({ accountId: each.from.id, name: each.from.name, roles: each.roles, lastDay: each.lastDay }));
    const lent = standsInFor.flatMap((each) => each.roles);
    return {
        ...account,
        accountId: account.id,
        roles: [...new Set([...account.roles, ...lent])],
        ownRoles: account.roles,
        standsInFor,
        mustChangePassword: account.id === "a7",
    };
}

export function giveDelegation(_, { body, account }) {
    const id = `d${delegations.length + 1}`;
    const given = {
        ...delegation(id, body.from ?? account.id, body.to, 0, 0, { reason: body.reason }),
        firstDay: body.firstDay,
        lastDay: body.lastDay,
        standing: body.firstDay > today ? "PLANNED" : "CURRENT",
    };
    delegations.unshift(given);
    return { status: 201, body: given };
}

export function revokeDelegation([, id], { account }) {
    const found = delegations.find((each) => each.id === id);
    const revokedBy = person(account.id);
    return { body: Object.assign(found, { standing: "REVOKED", revokedAt: new Date().toISOString(), revokedBy }) };
}
