import type { SubmissionBlock } from "@/api/types";

/** The blocks with a text of several lines in place of what is selected in one of them: a paragraph for each line. */
export function withPasted(
    blocks: SubmissionBlock[],
    at: number,
    pasted: string,
    [from, to]: [number, number],
): SubmissionBlock[] {
    const { text } = blocks[at]!;
    const lines = (text.slice(0, from) + pasted.replaceAll("\r", "") + text.slice(to))
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
    return blocks.toSpliced(at, 1, ...lines.map((line) => ({ kind: "PARAGRAPH" as const, text: line })));
}

/** The blocks with those headings of a template that are not there yet, each with a place to write. */
export function withTemplate(blocks: SubmissionBlock[], headings: string[]): SubmissionBlock[] {
    const there = new Set(blocks.filter((block) => block.kind === "HEADING").map((block) => block.text.trim()));
    const missing = headings.filter((heading) => !there.has(heading));
    const written = missing.length ? blocks.filter((block) => block.text.trim()) : blocks;
    return [
        ...written,
        ...missing.flatMap((text) => [
            { kind: "HEADING" as const, text },
            { kind: "PARAGRAPH" as const, text: "" },
        ]),
    ];
}
