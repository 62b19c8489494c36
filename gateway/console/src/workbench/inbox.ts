import { ref } from "vue";
import type { RouteLocationRaw } from "vue-router";
import { get, post } from "@/api/client";
import type { GatheredReminder, Page, Reminder, ReminderKind, UnreadCount } from "@/api/types";
import type { Tone } from "@/shared/tones";

/** How many reminders are unread; shown in the top bar on every page. */
export const unreadCount = ref(0);

export const reminderTone: Record<ReminderKind, Tone> = {
    DUE_SOON: "warn",
    OVERDUE: "bad",
    RETURNED: "bad",
    HANDED_IN: "accent",
    ASSIGNED: "calm",
    LEFT_UNSIGNED: "bad",
    TAKEN_BACK: "calm",
    ACCEPTED: "good",
    EXCUSED: "calm",
    DUE_MOVED: "warn",
    CANCELLED: "calm",
    AMENDED: "warn",
    WITHDRAWN: "calm",
    MENTIONED: "accent",
    PLAN_SUBMITTED: "accent",
    PLAN_RETURNED: "bad",
    AMENDMENT_SUBMITTED: "accent",
    AMENDMENT_RETURNED: "bad",
    SESSION_PLANNED: "accent",
    SESSION_CHANGED: "warn",
    SESSION_CANCELLED: "calm",
    SESSION_SOON: "warn",
    CALL_OPENED: "accent",
    CALL_MOVED: "warn",
    CALL_DUE: "warn",
    SUBMISSION_WAITING: "accent",
    SUBMISSION_RETURNED: "bad",
    SUBMISSION_PUBLISHED: "good",
    SUBMISSION_TAKEN_DOWN: "warn",
    INTERVIEW_WAITING: "accent",
    INTERVIEW_APPROVED: "good",
    INTERVIEW_RETURNED: "bad",
    INTERVIEW_REFUSED: "bad",
    MONTH_PUBLISHED: "calm",
    APPEAL_WAITING: "accent",
    APPEAL_GRANTED: "good",
    APPEAL_REFUSED: "calm",
    HANDLER_NAMED: "accent",
    DEPUTY_NAMED: "accent",
    DELEGATION_GIVEN: "calm",
    DELEGATION_REVOKED: "calm",
    DIGEST: "calm",
};

/** The page of what a notice is about in media-service. */
export function subjectPage({ subject }: GatheredReminder): RouteLocationRaw | null {
    switch (subject?.type) {
        case "TOPIC_CALL":
            return `/topic-calls/${subject.id}`;
        case "SUBMISSION":
            return `/submissions/${subject.id}`;
        case "INTERVIEW_REQUEST":
            return { name: "press", query: { interview: subject.id } };
        case "APPEAL":
            return { name: "assessment", query: { tab: "appeals" } };
        case "ASSESSMENT":
            return { name: "assessment", query: { month: subject.id } };
        default:
            return null;
    }
}

export const listReminders = (
    filters: { unread?: boolean; kind?: string; keptBack?: boolean },
    after: string | null,
    signal?: AbortSignal,
) => get<Page<Reminder>>("/api/inbox", { ...filters, after, size: 20 }, { signal });

export async function countUnread(): Promise<void> {
    unreadCount.value = (await get<UnreadCount>("/api/inbox/unread-count")).count;
}

export async function markRead(id: string): Promise<void> {
    await post(`/api/inbox/${id}/read`);
    await countUnread();
}

export async function markAllRead(): Promise<void> {
    await post("/api/inbox/read-all");
    unreadCount.value = 0;
}
