// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { configureClient } from "@/api/client";
import { countUnread, markAllRead, markRead, unreadCount } from "@/workbench/inbox";

let unread = 0;
const fetched = vi.fn<typeof fetch>(async (url, init) => {
    const path = String(url);
    if (path.endsWith("/read")) unread--;
    if (path.endsWith("/read-all")) unread = 0;
    const count = path === "/api/inbox/unread-count" && init?.method !== "POST";
    return new Response(count ? JSON.stringify({ count: unread }) : null, {
        status: count ? 200 : 204,
        headers: { "Content-Type": "application/json" },
    });
});

beforeEach(() => {
    vi.stubGlobal("fetch", fetched);
    configureClient({ language: () => "en", signedOut: () => {} });
    unread = 240;
});

afterEach(() => vi.unstubAllGlobals());

it("counts every unread reminder, not those of a page", async () => {
    await countUnread();
    expect(unreadCount.value).toBe(240);
});

it("follows when reminders are marked as read", async () => {
    await countUnread();
    await markRead("n1");
    expect(unreadCount.value).toBe(239);
    await markAllRead();
    expect(unreadCount.value).toBe(0);
});
