import type { PlanSection } from "@/api/types";

const bare = (text: string) => text.replace(/[\s。；;，,.、]/g, "");

/** A section's measures that its text does not say already: a document's measures are often its sentences. */
export function furtherMeasures({ text, measures }: PlanSection): string[] {
    const said = bare(text);
    return measures.filter((measure) => !said.includes(bare(measure)));
}
