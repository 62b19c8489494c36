import { shallowRef } from "vue";
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { asProblem, type Problem } from "./api/problem";
import { say } from "./i18n";
import { rolesFor } from "./layout/navigation";
import { session } from "./session/session";

declare module "vue-router" {
    interface RouteMeta {
        /** Shown without the frame of navigation. */
        bare?: boolean;
        /** The item of the main navigation it belongs to; who may see that may open this. */
        item?: string;
    }
}

/** Why the console could not start, when the gateway did not answer. */
export const bootProblem = shallowRef<Problem | null>(null);

const page = (path: string, name: string, component: RouteRecordRaw["component"], item = name) =>
    ({ path, name, component, meta: { item } }) as RouteRecordRaw;

const routes: RouteRecordRaw[] = [
    { path: "/sign-in", name: "sign-in", meta: { bare: true }, component: () => import("./session/SignInPage.vue") },
    {
        path: "/password",
        name: "password",
        meta: { bare: true },
        component: () => import("./session/PasswordPage.vue"),
    },
    page("/", "workbench", () => import("./workbench/WorkbenchPage.vue")),
    page("/inbox", "inbox", () => import("./inbox/InboxPage.vue"), "workbench"),
    page("/tasks", "tasks", () => import("./tasks/TasksPage.vue")),
    page("/plans", "plans", () => import("./plans/PlansPage.vue")),
    page("/plans/:id", "plan", () => import("./plans/PlanPage.vue"), "plans"),
    page("/plans/:id/edit", "plan-draft", () => import("./plans/DraftPage.vue"), "plans"),
    page("/plans/:id/versions/:version", "plan-version", () => import("./amendments/VersionPage.vue"), "plans"),
    page("/plans/:plan/amendments/:id", "amendment", () => import("./amendments/AmendmentPage.vue"), "plans"),
    page("/projects/:id", "project", () => import("./plans/ProjectPage.vue"), "plans"),
    page("/portfolio", "portfolio", () => import("./portfolio/PortfolioPage.vue")),
    page("/imports", "imports", () => import("./plan-import/ImportsPage.vue")),
    page("/imports/:id", "import", () => import("./plan-import/ImportPage.vue"), "imports"),
    page("/calendar", "calendar", () => import("./calendar/CalendarPage.vue")),
    page("/coverage", "coverage", () => import("./media/MediaPage.vue")),
    { path: "/coverage/imports", redirect: { name: "coverage", query: { tab: "imports" } } },
    page("/coverage/imports/:id", "report-import", () => import("./media/ReportImportPage.vue"), "coverage"),
    page("/channels", "channels", () => import("./channels/ChannelsPage.vue")),
    page("/topic-calls/:id", "topic-call", () => import("./channels/CallPage.vue"), "channels"),
    page("/assessment", "assessment", () => import("./assessment/AssessmentPage.vue")),
    page("/assessment/rules/:id", "assessment-rules", () => import("./assessment/RulesPage.vue"), "assessment"),
    page("/press", "press", () => import("./press/PressPage.vue")),
    page("/press/outlets/:id", "outlet", () => import("./press/OutletPage.vue"), "press"),
    page("/press/releases/:id", "release", () => import("./press/ReleasePage.vue"), "press"),
    page("/submissions", "submissions", () => import("./desk/SubmissionsPage.vue")),
    page("/submissions/new", "submission-new", () => import("./desk/EditorPage.vue"), "submissions"),
    page("/submissions/:id", "submission", () => import("./desk/SubmissionPage.vue"), "submissions"),
    page("/submissions/:id/edit", "submission-edit", () => import("./desk/EditorPage.vue"), "submissions"),
    page("/rosters", "rosters", () => import("./rosters/RostersPage.vue")),
    page("/quotas", "quotas", () => import("./quotas/QuotasPage.vue")),
    page("/sessions", "sessions", () => import("./sessions/SessionsPage.vue")),
    page("/sessions/:id", "session", () => import("./sessions/SessionPage.vue"), "sessions"),
    page("/sessions/:id/check-in", "check-in", () => import("./sessions/CheckInPage.vue"), "sessions"),
    page("/dashboard", "dashboard", () => import("./dashboard/DashboardPage.vue")),
    page("/units", "units", () => import("./units/UnitsPage.vue")),
    page("/accounts", "accounts", () => import("./accounts/AccountsPage.vue")),
    page("/delegations", "delegations", () => import("./delegations/DelegationsPage.vue")),
    page("/operations", "operations", () => import("./operations/OperationsPage.vue")),
    { path: "/forbidden", name: "forbidden", component: () => import("./layout/ForbiddenPage.vue") },
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
        const roles = rolesFor(to.meta.item ?? "");
        return !roles || session.is(...roles) ? true : { name: "forbidden" };
    } catch (error) {
        bootProblem.value = asProblem(error);
        return false;
    }
});

router.afterEach((to) => {
    document.title = (to.meta.item ? `${say(`layout.nav.${to.meta.item}`)} · ` : "") + say("shared.product");
});
