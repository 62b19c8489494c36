import { accountsTexts } from "@/accounts/texts";
import { amendmentsTexts } from "@/amendments/texts";
import { assessmentTexts } from "@/assessment/texts";
import { calendarTexts } from "@/calendar/texts";
import { channelsTexts } from "@/channels/texts";
import { commentsTexts } from "@/comments/texts";
import { dashboardTexts } from "@/dashboard/texts";
import { delegationsTexts } from "@/delegations/texts";
import { deskTexts } from "@/desk/texts";
import { evidenceTexts } from "@/evidence/texts";
import { inboxTexts } from "@/inbox/texts";
import { layoutTexts } from "@/layout/texts";
import { operationsTexts } from "@/operations/texts";
import { importTexts } from "@/plan-import/texts";
import { mediaTexts } from "@/media/texts";
import { plansTexts } from "@/plans/texts";
import { pressTexts } from "@/press/texts";
import { quotasTexts } from "@/quotas/texts";
import { rostersTexts } from "@/rosters/texts";
import { portfolioTexts } from "@/portfolio/texts";
import { sessionTexts } from "@/session/texts";
import { sessionsTexts } from "@/sessions/texts";
import { sharedTexts } from "@/shared/texts";
import { targetsTexts } from "@/targets/texts";
import { tasksTexts } from "@/tasks/texts";
import { unitsTexts } from "@/units/texts";
import { viewsTexts } from "@/views/texts";
import { workbenchTexts } from "@/workbench/texts";
import type { Texts } from "./messages";

/** Every text of the console; each feature keeps its own beside its components. */
export const texts = {
    accounts: accountsTexts,
    amendments: amendmentsTexts,
    assessment: assessmentTexts,
    calendar: calendarTexts,
    channels: channelsTexts,
    comments: commentsTexts,
    dashboard: dashboardTexts,
    delegations: delegationsTexts,
    desk: deskTexts,
    evidence: evidenceTexts,
    imports: importTexts,
    inbox: inboxTexts,
    layout: layoutTexts,
    media: mediaTexts,
    operations: operationsTexts,
    plans: plansTexts,
    press: pressTexts,
    quotas: quotasTexts,
    portfolio: portfolioTexts,
    rosters: rostersTexts,
    session: sessionTexts,
    sessions: sessionsTexts,
    shared: sharedTexts,
    targets: targetsTexts,
    tasks: tasksTexts,
    units: unitsTexts,
    views: viewsTexts,
    workbench: workbenchTexts,
} satisfies Texts;
