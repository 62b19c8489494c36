/** A text in both languages, side by side so that none can be forgotten. */
export type Text = readonly [zh: string, en: string];

export interface Texts {
    readonly [key: string]: Text | Texts;
}

export interface Messages {
    [key: string]: string | Messages;
}

export function inLanguage(texts: Texts, language: 0 | 1): Messages {
    return Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, isText(text) ? text[language] : inLanguage(text, language)]),
    );
}

function isText(text: Text | Texts): text is Text {
    return Array.isArray(text);
}
