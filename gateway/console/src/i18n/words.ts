import { say } from ".";

/** Words one after the other, as the language divides them. */
export const joined = (words: readonly string[]) => words.join(say("shared.comma"));

/** The same of whole clauses. */
export const clauses = (texts: readonly string[]) => texts.join(say("shared.semicolon"));

export const labelled = (label: string, text: string) => say("shared.labelled", { label, text });

export const bracketed = (text: string, more: string | number) => say("shared.bracketed", { text, more });
