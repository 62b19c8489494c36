import type { PlanStatus, Role } from "@/api/types";

export type PlanAction = "submit" | "discard" | "return" | "issue" | "close";

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

export function planActions(status: PlanStatus, roles: Role[]): PlanAction[] {
    return (Object.keys(planRules) as PlanAction[]).filter(
        (action) => planRules[action].from === status && planRules[action].roles.some((role) => roles.includes(role)),
    );
}
