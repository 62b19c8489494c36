import { shallowRef } from "vue";
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { asProblem, type Problem } from "./api/problem";
import type { Role } from "./api/types";
import { say } from "./i18n";
import { session } from "./session/session";

declare module "vue-router" {
    interface RouteMeta {
        /** Shown without the frame of navigation. */
        bare?: boolean;
        /** Who may open it; everyone signed in when absent. */
        roles?: Role[];
        /** Key of the title. */
        title?: string;
    }
}

/** Why the console could not start, when the gateway did not answer. */
export const bootProblem = shallowRef<Problem | null>(null);

const routes: RouteRecordRaw[] = [
    { path: "/sign-in", name: "sign-in", meta: { bare: true }, component: () => import("./session/SignInPage.vue") },
    {
        path: "/password",
        name: "password",
        meta: { bare: true },
        component: () => import("./session/PasswordPage.vue"),
    },
    { path: "/", name: "workbench", component: () => import("./workbench/WorkbenchPage.vue") },
    { path: "/:rest(.*)*", name: "not-found", component: () => import("./layout/NotFoundPage.vue") },
];

export const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

router.beforeEach(async (to) => {
    try {
        const account = await session.load();
        if (!account) return to.name === "sign-in" ? true : { name: "sign-in", query: { to: to.fullPath } };
        if (account.mustChangePassword && to.name !== "password") return { name: "password" };
        return true;
    } catch (error) {
        bootProblem.value = asProblem(error);
        return false;
    }
});

router.afterEach((to) => {
    const page = to.meta.title ? `${say(to.meta.title)} · ` : "";
    document.title = page + say("shared.product");
});
