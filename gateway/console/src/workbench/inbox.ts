import { ref } from "vue";
import { get, post } from "@/api/client";
import type { Page, Reminder, ReminderKind, UnreadCount } from "@/api/types";
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
    HANDLER_NAMED: "accent",
    DEPUTY_NAMED: "accent",
    DELEGATION_GIVEN: "calm",
    DELEGATION_REVOKED: "calm",
    DIGEST: "calm",
};

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
