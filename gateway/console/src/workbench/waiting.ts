import type { RouteLocationRaw } from "vue-router";
import { deciders } from "@/assessment/assessment";
import { get } from "@/api/client";
import type { Account, Page, Role } from "@/api/types";
import { channelEditors, submitters } from "@/channels/words";
import { deskRoles } from "@/desk/words";
import { reportEditors } from "@/media/words";
import { interviewApprovers } from "@/press/press";

/** One kind of media work: who can do it, the list of what waits, and the page that shows the same list. */
interface Work {
    name: "reviews" | "assigned" | "calls" | "interviews" | "reprints" | "appeals";
    roles: Role[];
    path: string;
    query: Record<string, string>;
    page: RouteLocationRaw;
}

const MOST = 50;

/** What the account can do something about; each entry's page is filtered like its list. */
export function workFor({ accountId, unit, roles }: Pick<Account, "accountId" | "unit" | "roles">): Work[] {
    const all: Work[] = [
        {
            name: "reviews",
            roles: ["city-editor", "city-approver", "district-editor", "district-approver", "squad-officer"],
            path: "/api/media/submissions",
            query: { view: "WAITING" },
            page: { name: "submissions", query: { tab: "review" } },
        },
        {
            name: "assigned",
            roles: deskRoles,
            path: "/api/media/submissions",
            query: { view: "DESK", editor: accountId },
            page: { name: "submissions", query: { tab: "desk", editor: accountId } },
        },
        {
            name: "calls",
            // Who calls owes nothing.
            roles: roles.some((role) => channelEditors.includes(role)) ? [] : submitters,
            path: "/api/media/topic-calls/owed",
            query: { view: "OPEN", unit },
            page: { name: "channels", query: { tab: "owed" } },
        },
        {
            name: "interviews",
            roles: interviewApprovers,
            path: "/api/media/interview-requests",
            query: { mine: "true" },
            page: { name: "press", query: { mine: "true" } },
        },
        {
            name: "reprints",
            roles: reportEditors,
            path: "/api/media/reprints",
            query: { open: "true" },
            page: { name: "coverage", query: { tab: "reprints" } },
        },
        {
            name: "appeals",
            roles: deciders,
            path: "/api/media/appeals",
            query: { status: "OPEN" },
            page: { name: "assessment", query: { tab: "appeals", status: "OPEN" } },
        },
    ];
    return all.filter((work) => work.roles.some((role) => roles.includes(role)));
}

/** How many there are, as a text: `50+` where a page does not hold them all. */
export async function countOf({ path, query }: Work, signal?: AbortSignal): Promise<string> {
    const page = await get<Page<unknown>>(path, { ...query, size: MOST }, { signal });
    return page.items.length + (page.next === null ? "" : "+");
}
