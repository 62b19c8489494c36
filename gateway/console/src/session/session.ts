import { computed, ref } from "vue";
import { get, post, remove } from "@/api/client";
import { Problem } from "@/api/problem";
import type { Account, Role } from "@/api/types";
import { dropAllDrafts } from "@/shared/drafts";

/** Who is signed in: undefined until asked for, null when nobody is. */
const account = ref<Account | null>();

/** Somebody else whom another tab of this browser has signed in since; null as long as nobody has. */
const successor = ref<Account | null>(null);

export const session = {
    successor: computed(() => successor.value),

    account: computed(() => account.value ?? null),

    /** Asks the gateway once who is signed in; this also obtains the CSRF cookie. */
    async load(): Promise<Account | null> {
        if (account.value === undefined) await refresh();
        return account.value ?? null;
    },

    async signIn(username: string, password: string): Promise<void> {
        if (account.value === undefined) await refresh();
        await post("/api/session", { username, password });
        await refresh();
    },

    async signOut(): Promise<void> {
        dropAllDrafts();
        await remove("/api/session");
        account.value = null;
    },

    async changePassword(old: string, next: string): Promise<void> {
        await post("/api/session/password", { old, new: next });
        await refresh();
    },

    /** Looks whether the browser still acts for the account of this page, and in which roles. */
    async recheck(): Promise<void> {
        if (!account.value) return;
        const now = await get<Account>("/api/session").catch(() => null);
        if (!now) return;
        successor.value = now.accountId === account.value?.accountId ? null : now;
        // For whom somebody stands in, and so their roles, change while a page is open.
        if (!successor.value) account.value = now;
    },

    /** The session was found to have ended. */
    ended(): void {
        account.value = null;
    },

    /** True when the signed-in account has one of the roles. */
    is(...roles: Role[]): boolean {
        return account.value?.roles.some((role) => roles.includes(role)) ?? false;
    },
};

async function refresh(): Promise<void> {
    try {
        account.value = await get<Account>("/api/session");
    } catch (error) {
        if (!(error instanceof Problem && error.status === 401)) throw error;
        account.value = null;
    }
}
