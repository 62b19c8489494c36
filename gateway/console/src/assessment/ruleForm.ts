import type { FieldError } from "@/api/problem";
import type { PieceTone, RuleBody } from "@/api/types";
import { outletKinds, outletLevels, pieceTones } from "@/media/words";

/** One rule as it is typed; empty for none. */
export interface RuleField {
    points: number | undefined;
    cap: number | undefined;
}

/** A rule set as it is edited: every rule has its field. */
export interface RuleForm {
    fields: Record<string, RuleField>;
    times: Record<PieceTone, number>;
    reprints: RuleBody["reprints"];
    unitCap: number | undefined;
    shortfall: number | undefined;
}

export const outletRule = (level: string, kind: string) => `OUTLET_${level}_${kind}`;
export const toneRule = (tone: string) => `TONE_${tone}`;
export const otherRules = [
    "TIER_OVER_100K",
    "TIER_OVER_1M",
    "FRONT_PAGE",
    "SUBMISSION_ACCEPTED",
    "SUBMISSION_PUBLISHED",
    "SUBMISSION_LATE",
] as const;

export const ruleIds = [
    ...outletLevels.flatMap((level) => outletKinds.map((kind) => outletRule(level, kind))),
    ...pieceTones.map(toneRule),
    ...otherRules,
];

export function formOf(body?: RuleBody): RuleForm {
    const known = new Map(body?.rules.map((rule) => [rule.rule, rule]));
    const times = new Map(body?.tones.map((each) => [each.tone, each.times]));
    return {
        fields: Object.fromEntries(
            ruleIds.map((id) => [id, { points: known.get(id)?.points, cap: known.get(id)?.cap ?? undefined }]),
        ),
        times: Object.fromEntries(
            pieceTones.map((tone) => [tone, times.get(tone) ?? defaultTimes(tone, !body)]),
        ) as RuleForm["times"],
        reprints: body?.reprints ?? "ONCE_HIGHEST",
        unitCap: body?.unitCap ?? undefined,
        shortfall: body?.shortfall ?? undefined,
    };
}

/** What a service takes for a tone that is not named; in a new set what deducts is worth nothing of the outlet. */
const defaultTimes = (tone: PieceTone, fresh: boolean) =>
    fresh && (tone === "NEGATIVE" || tone === "ACCOUNTABILITY") ? 0 : 1;

/** What is sent: the rules that say something. */
export function bodyOf(form: RuleForm): RuleBody {
    return {
        rules: ruleIds.flatMap((rule) => {
            const { points, cap } = form.fields[rule]!;
            return points || cap !== undefined ? [{ rule, points: points ?? 0, cap: cap ?? null }] : [];
        }),
        tones: pieceTones.map((tone) => ({ tone, times: form.times[tone] ?? 1 })),
        reprints: form.reprints,
        unitCap: form.unitCap ?? null,
        shortfall: form.shortfall ?? null,
    };
}

/** What is refused of a body, by the field of the form it was typed in: `<rule>.points`, `<tone>.times`, `unitCap`. */
export function refusedFields(body: RuleBody, errors: FieldError[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { pointer, detail } of errors) {
        const [list, index, field] = pointer.replace(/^\/rules\//, "").split("/");
        if (list === "rules" && index) found[`${body.rules[Number(index)]?.rule}.${field}`] = detail;
        else if (list === "tones" && index) found[`${body.tones[Number(index)]?.tone}.times`] = detail;
        else if (list) found[list] = detail;
    }
    return found;
}

export interface RuleChange {
    /** A rule's id, or `reprints`, `unitCap`, `shortfall`. */
    rule: string;
    what: "points" | "cap" | "times" | "other";
    before: string;
    after: string;
}

/** Where two sets say something else, in the order of the form. */
export function differences(before: RuleBody, after: RuleBody): RuleChange[] {
    const [one, other] = [formOf(before), formOf(after)];
    const changes: RuleChange[] = [];
    const add = (rule: string, what: RuleChange["what"], a: unknown, b: unknown) => {
        if ((a ?? "") !== (b ?? "")) changes.push({ rule, what, before: String(a ?? "—"), after: String(b ?? "—") });
    };
    for (const id of ruleIds) {
        add(id, "points", one.fields[id]!.points ?? 0, other.fields[id]!.points ?? 0);
        add(id, "cap", one.fields[id]!.cap, other.fields[id]!.cap);
    }
    for (const tone of pieceTones) add(toneRule(tone), "times", one.times[tone], other.times[tone]);
    add("reprints", "other", one.reprints, other.reprints);
    add("unitCap", "other", one.unitCap, other.unitCap);
    add("shortfall", "other", one.shortfall, other.shortfall);
    return changes;
}
