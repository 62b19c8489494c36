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
