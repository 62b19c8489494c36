import type { Account, Plan, PlanStatus, Role } from "@/api/types";

export type PlanAction = "submit" | "discard" | "return" | "issue" | "close";

/** What of the signed-in account counts for deciding. */
export type Decider = Pick<Account, "accountId" | "roles"> & { ownRoles: string[] };

interface Rule {
    from: PlanStatus;
    roles: Role[];
    reason: boolean;
}

/** Which step a plan can take from where, by whom, and whether it must say why; the service has the last word. */
export const planRules: Record<PlanAction, Rule> = {
    submit: { from: "DRAFT", roles: ["city-editor", "admin"], reason: false },
    discard: { from: "DRAFT", roles: ["city-editor", "admin"], reason: false },
    issue: { from: "IN_REVIEW", roles: ["city-approver"], reason: false },
    return: { from: "IN_REVIEW", roles: ["city-approver"], reason: true },
    close: { from: "ISSUED", roles: ["city-approver"], reason: true },
};

/** Nobody issues what they submitted themselves, unless they have the roles for both of their own. */
export function isOwn(by: string | undefined, { accountId, ownRoles }: Decider): boolean {
    const both = ownRoles.includes("city-approver") && planRules.submit.roles.some((role) => ownRoles.includes(role));
    return by === accountId && !both;
}

export function planActions({ status, history }: Pick<Plan, "status" | "history">, who: Decider): PlanAction[] {
    return (Object.keys(planRules) as PlanAction[]).filter(
        (action) =>
            planRules[action].from === status &&
            planRules[action].roles.some((role) => who.roles.includes(role)) &&
            !(action === "issue" && isOwn(history.at(-1)?.actor, who)),
    );
}
