import type { Language } from "@/i18n";
import type { ReadPeriod, TextChange, VersionHead } from "@/api/types";
import { showPeriod } from "@/shared/periods";

/** The whole text before and after a change. */
export function sidesOf({ parts }: TextChange): { before: string; after: string } {
    const side = (without: "REMOVED" | "ADDED") =>
        parts
            .filter((part) => part.kind !== without)
            .map((part) => part.text)
            .join("");
    return { before: side("ADDED"), after: side("REMOVED") };
}

/** A period that moved, before and after; by its dates when the plan's words for it stayed the same. */
export function periodsOf(change: { before: ReadPeriod; after: ReadPeriod }, language: Language) {
    const words = { before: showPeriod(change.before, language), after: showPeriod(change.after, language) };
    if (words.before !== words.after) return words;
    const dates = ({ from, to }: ReadPeriod) => `${from ?? ""} – ${to ?? ""}`;
    return { before: dates(change.before), after: dates(change.after) };
}

type Part = TextChange["parts"][number];

/** Names of units before and after as parts: those that went, those that stayed or came in their order. */
export function namesOf({ before, after }: { before: string[]; after: string[] }): Part[] {
    return [
        ...before.filter((name) => !after.includes(name)).map((text): Part => ({ kind: "REMOVED", text })),
        ...after.map((text): Part => ({ kind: before.includes(text) ? "SAME" : "ADDED", text })),
    ];
}

/** The versions a reader chooses from: once the plan is issued only those that were in force. */
export function readable(heads: VersionHead[]): VersionHead[] {
    const inForce = heads.filter((head) => head.revision !== null);
    return inForce.length ? inForce : heads;
}
