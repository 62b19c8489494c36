import type { Amendment, AmendmentStatus, Role } from "@/api/types";
import { isOwn, type Decider } from "@/plans/planActions";
import type { Tone } from "@/shared/tones";

export type AmendmentAction = "submit" | "issue" | "return" | "discard";

interface Rule {
    from: AmendmentStatus;
    roles: Role[];
    reason: boolean;
}

export const amendingRoles: Role[] = ["city-editor", "admin"];
/** Who sees amendments before they are in force. */
export const reviewingRoles: Role[] = [...amendingRoles, "city-approver"];

/** Which step an amendment can take from where, by whom, and whether it must say why; the service has the last word. */
export const amendmentRules: Record<AmendmentAction, Rule> = {
    submit: { from: "DRAFT", roles: amendingRoles, reason: false },
    issue: { from: "IN_REVIEW", roles: ["city-approver"], reason: false },
    return: { from: "IN_REVIEW", roles: ["city-approver"], reason: true },
    discard: { from: "DRAFT", roles: amendingRoles, reason: false },
};

/** One that was overtaken cannot be issued any more, only go back to be written again; nor is one by who submitted it. */
export function amendmentActions(
    { status, overtaken, history }: Pick<Amendment, "status" | "overtaken" | "history">,
    who: Decider,
): AmendmentAction[] {
    return (Object.keys(amendmentRules) as AmendmentAction[]).filter(
        (action) =>
            amendmentRules[action].from === status &&
            amendmentRules[action].roles.some((role) => who.roles.includes(role)) &&
            !(action === "issue" && isOwn(history.at(-1)?.actor, who)) &&
            !(overtaken && action === "issue"),
    );
}

export const amendmentTone: Record<AmendmentStatus, Tone> = {
    DRAFT: "calm",
    IN_REVIEW: "warn",
    ISSUED: "good",
    DISCARDED: "calm",
};
