import { say } from "@/i18n";

/** What a rule is called. */
export function ruleName(rule: string): string {
    const [kind, first, ...rest] = rule.split("_");
    if (kind === "OUTLET") return `${say(`media.level.${first}`)} · ${say(`media.kind.${rest.join("_")}`)}`;
    if (kind === "TONE") return say("assessment.rule.TONE", { tone: say(`media.tone.${first}`) });
    if (kind === "TIER") return say("assessment.rule.TIER", { tier: say(`media.tier.${[first, ...rest].join("_")}`) });
    return say(`assessment.rule.${rule}`);
}
