import type { Submission, SubmissionBlock, SubmissionPicture } from "@/api/types";
import type { Form } from "./words";

/** What a form of the editor holds. */
export interface Typed {
    form: Form;
    title: string;
    text: SubmissionBlock[];
    pictures: SubmissionPicture[];
    videoLink: string;
    call: string;
    channel: string;
    column: string;
}

export const fields = ["form", "title", "text", "videoLink", "call", "channel", "column"];

/** Fields as errors name them: of a new one under `submission`, of pictures one by one. */
export const errorFields = (pictures: number) => {
    const each = Array.from({ length: pictures }, (_, at) => [`pictures.${at}.id`, `pictures.${at}.caption`]).flat();
    const all = [...fields, "pictures", ...each];
    return [...all, ...all.map((field) => `submission.${field}`)];
};

/** Errors by field, as the form names them; once it was to be handed in also pictures that nothing is said about. */
export function wrongFields(errors: Record<string, string>, pictures: SubmissionPicture[], needed: string | null) {
    const named = Object.entries(errors).map(([name, text]) => [name.replace(/^submission\./, ""), text] as const);
    const bare = pictures.flatMap(({ caption }, at) =>
        needed && !caption.trim() ? [[`pictures.${at}.caption`, needed] as const] : [],
    );
    return Object.fromEntries([...bare, ...named]);
}

/** Fields with an error, each once, in the order of the form. */
export const wrongNames = (errors: Record<string, string>) =>
    ["form", "title", "text", "pictures", "videoLink", "column"].filter((field) =>
        Object.keys(errors).some((name) => name.split(".")[0] === field || (field === "column" && name === "channel")),
    );

export const blank = (call: string): Typed => ({
    form: "ARTICLE",
    title: "",
    text: [{ kind: "PARAGRAPH", text: "" }],
    pictures: [],
    videoLink: "",
    call,
    channel: "",
    column: "",
});

export const typedOf = (of: Submission): Typed => ({
    ...of.content,
    videoLink: of.content.videoLink ?? "",
    call: of.call ?? "",
    channel: of.channel ?? "",
    column: of.column ?? "",
});

/** As it is sent; empty lines are nothing. */
export const bodyOf = (typed: Typed) => ({
    ...typed,
    text: typed.text.filter((block) => block.text.trim()),
    videoLink: typed.videoLink.trim() || null,
    call: typed.call || null,
    channel: typed.channel || null,
    column: typed.column || null,
});
