import { get } from "@/api/client";
import type {
    Contact,
    ContactRow,
    Interview,
    InterviewRow,
    InterviewStatus,
    Page,
    PressRelease,
    ReleaseBlock,
    ReleaseCoverage,
    ReleaseRow,
    ReleaseStatus,
    RevealPurpose,
    Role,
} from "@/api/types";
import type { Tone } from "@/shared/tones";

type Query = Record<string, string>;

export const contactPath = "/api/media/contacts";
export const interviewPath = "/api/media/interview-requests";
export const releasePath = "/api/media/releases";

export const listContacts = (query: Query, after: string | null, signal?: AbortSignal) =>
    get<Page<ContactRow>>(contactPath, { ...query, after }, { signal });
export const loadContact = (id: string, signal?: AbortSignal) => get<Contact>(`${contactPath}/${id}`, {}, { signal });

export const listInterviews = (query: Query, after: string | null, signal?: AbortSignal) =>
    get<Page<InterviewRow>>(interviewPath, { ...query, after }, { signal });
export const loadInterview = (id: string, signal?: AbortSignal) =>
    get<Interview>(`${interviewPath}/${id}`, {}, { signal });

export const listReleases = (query: Query, after: string | null, signal?: AbortSignal) =>
    get<Page<ReleaseRow>>(releasePath, { ...query, after }, { signal });
export const loadRelease = (id: string, signal?: AbortSignal) =>
    get<PressRelease>(`${releasePath}/${id}`, {}, { signal });
/** Those that a piece may have come of. */
export const proposedReleases = (outlet: string, date: string, title: string) =>
    get<Page<ReleaseRow>>(`${releasePath}/proposed`, { outlet, date, title });
export const loadReleaseCoverage = (id: string, signal?: AbortSignal) =>
    get<ReleaseCoverage>(`${releasePath}/${id}/coverage`, {}, { signal });

/** Who keeps contacts, and who may see one in full. */
export const contactEditors: Role[] = ["admin", "city-editor"];
export const revealers: Role[] = ["city-editor"];
/** Who works with outlets and so reads contacts, masked. */
export const contactReaders: Role[] = [
    "admin",
    "city-editor",
    "city-approver",
    "department-editor",
    "district-editor",
    "district-approver",
];
/** Who requests interviews and writes press releases for their unit. */
export const writers: Role[] = ["city-editor", "department-editor", "district-editor"];
export const interviewApprovers: Role[] = ["city-approver", "district-approver"];
export const releaseApprovers: Role[] = ["city-approver"];

export const purposes: RevealPurpose[] = ["INTERVIEW", "RELEASE", "INVITATION", "VERIFICATION", "OTHER"];

export const interviewTone: Record<InterviewStatus, Tone> = {
    REQUESTED: "accent",
    RETURNED: "warn",
    APPROVED: "good",
    ACCEPTED: "good",
    HELD: "calm",
    REFUSED: "bad",
    CANCELLED: "calm",
};
export const interviewStatuses = Object.keys(interviewTone) as InterviewStatus[];

export const releaseTone: Record<ReleaseStatus, Tone> = {
    DRAFT: "calm",
    IN_REVIEW: "accent",
    ISSUED: "good",
    WITHDRAWN: "bad",
    DISCARDED: "calm",
};
export const releaseStatuses = Object.keys(releaseTone) as ReleaseStatus[];

/** `2026-06-12T09:30` as people read it. */
export const atMinute = (time: string) => time.replace("T", " ").slice(0, 16);

/** A span that begins and ends on one day says the day once. */
export function spanOf(from: string, to: string): string {
    const same = from.slice(0, 10) === to.slice(0, 10);
    return `${atMinute(from)}–${same ? to.slice(11, 16) : atMinute(to)}`;
}

const HOUR = 3_600_000;

/** How many hours are left until the end of a business day, negative when it is over; null for two days and more. */
export function hoursLeft(day: string, now = Date.now()): number | null {
    const left = (Date.parse(`${day}T00:00:00+08:00`) + 24 * HOUR - now) / HOUR;
    return Math.abs(left) < 48 ? Math.floor(left) : null;
}

/** A press release's text as it is typed: a line for each paragraph, headings behind `# `. */
export const typed = (blocks: readonly ReleaseBlock[]) =>
    blocks.map(({ kind, text }) => (kind === "HEADING" ? `# ${text}` : text)).join("\n");

/** What was typed, as paragraphs and headings. */
export const blocksOf = (text: string): ReleaseBlock[] =>
    lines(text).map((line) =>
        line.startsWith("# ") ? { kind: "HEADING", text: line.slice(2).trim() } : { kind: "PARAGRAPH", text: line },
    );

export const lines = (text: string) =>
    text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line && line !== "#");

/** What a table of contacts looks like. */
export const contactTemplate = [
    ["媒体名称", "姓名", "职务", "电话", "手机", "邮箱", "备注"],
    ["申城日报", "样例甲", "记者", "", "13800000000", "", "跑城市管理"],
] as const;
