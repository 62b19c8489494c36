import type { ReviewLevel, Role, SubmissionRow } from "@/api/types";
import { say } from "@/i18n";
import type { Tone } from "@/shared/tones";

export type SubmissionStatus = SubmissionRow["status"];
export type Form = SubmissionRow["form"];

export const forms: Form[] = ["ARTICLE", "PHOTO", "VIDEO"];
export const statuses: SubmissionStatus[] = [
    "DRAFT",
    "IN_REVIEW",
    "RETURNED",
    "ACCEPTED",
    "SCHEDULED",
    "PUBLISHED",
    "TAKEN_DOWN",
    "WITHDRAWN",
];
export const levels: ReviewLevel[] = ["SQUAD", "DISTRICT", "CITY"];

const tones: Record<SubmissionStatus, Tone> = {
    DRAFT: "calm",
    IN_REVIEW: "accent",
    RETURNED: "warn",
    ACCEPTED: "good",
    SCHEDULED: "accent",
    PUBLISHED: "good",
    TAKEN_DOWN: "bad",
    WITHDRAWN: "calm",
};

/** Who writes submissions. */
export const writers: Role[] = [
    "city-editor",
    "department-editor",
    "district-editor",
    "district-approver",
    "squad-officer",
];
/** Who works at the city's desk. */
export const deskRoles: Role[] = ["city-editor", "city-approver"];

/** Where a submission stands, in a word and its colour. */
export function standing(of: { status: SubmissionStatus; level: ReviewLevel | null }): { word: string; tone: Tone } {
    const word = of.level ? say(`desk.waits.${of.level}`) : say(`desk.status.${of.status}`);
    return { word, tone: tones[of.status] };
}
