import {
    appeals,
    corrections,
    explanation,
    months,
    pointRecords,
    points,
    ranking as pointsRanking,
    ruleVersions,
} from "./assessment.js";
import { deskLists, deskReads, deskSingles } from "./desk.js";
import { listRoster, rosterCoverage } from "./rosters.js";
import { callView, channels, listCalls, listOwed, owedFigures, owedFor, owedRanking, owedRecords } from "./channels.js";
import { amendments, amendmentView, changesBetween, effects, heads, versions } from "./amendments.js";
import { accounts, plans, projects, tasks, timeliness, today, units } from "./data.js";
import { evidenceOf, targets } from "./targets.js";
import {
    baselines,
    comparison,
    coverage,
    coverageRecords,
    findOutlet,
    knownReports,
    searchReports,
    listOutlets,
    listReports,
    listReprints,
    outlets,
    reportImports,
    reportView,
    reprintGroups,
} from "./media.js";
import { pressLists, pressSingles } from "./press.js";
import { quotas, quotaTable } from "./quotas.js";
import { figures, ranking, records } from "./reports.js";
import { hours, sessions, sessionSingles, templates } from "./sessions.js";
import { commentsOf } from "./comments.js";
import { colleagues, delegationsOf, sessionOf } from "./delegations.js";
import { feeds, imports, noticeGroups, noticeModes, reminders, who } from "./state.js";

/** Part of the name, or some ids. */
function subjects(all, query) {
    const ids = query.get("ids")?.split(",");
    const items = all.filter((each) => (ids ? ids.includes(each.id) : each.name.includes(query.get("text") ?? "")));
    return { items: items.slice(0, 50), next: null };
}

const page = (items, query) => {
    const start = Number(query.get("after") ?? 0);
    const size = Number(query.get("size") ?? 50);
    return { items: items.slice(start, start + size), next: start + size < items.length ? String(start + size) : null };
};
const cityRoles = ["admin", "city-editor", "city-approver", "viewer"];
const mine = (account) => (task) =>
    account.roles.some((role) => cityRoles.includes(role)) ||
    task.unit === account.unit ||
    task.responsible === account.unit;

const views = {
    all: () => true,
    owed: (task, account) => task.unit === account.unit && ["OPEN", "IN_PROGRESS", "RETURNED"].includes(task.status),
    waiting: (task, account) =>
        task.status === "HANDED_IN" && (account.unit === "SH" || task.responsible === account.unit),
    unsigned: (task) => !receipt(task).signedAt && ["OPEN", "IN_PROGRESS", "RETURNED"].includes(task.status),
    late: (task) => timeliness(task).overdue,
    soon: (task) => timeliness(task).dueSoon,
};

const open = (task) => ["OPEN", "IN_PROGRESS", "RETURNED"].includes(task.status);

function receipt(task) {
    const late = [...task.id].length % 3 === 0;
    const signed = task.signed ?? (task.status !== "OPEN" && !task.parent);
    return {
        deadline: today,
        awaited: !signed && open(task),
        signedAt: signed ? `${today}T01:30:00Z` : null,
        signedBy: signed ? "a4" : null,
        late: signed && late,
        overdue: !signed && open(task) && late,
    };
}

function parts(task) {
    if (!task.parts) return null;
    const shares = tasks.filter((each) => each.parent === task.id && each.status !== "CANCELLED");
    const sum = (count) => shares.reduce((total, each) => total + Number(count(each)), 0);
    return {
        count: shares.length,
        accepted: sum((each) => each.status === "ACCEPTED"),
        handedIn: sum((each) => each.status === "HANDED_IN"),
        late: sum((each) => timeliness(each).overdue),
        averagePercent: Math.floor(sum((each) => each.percent) / (shares.length || 1)),
        open: shares.filter(open).map(({ unit, percent }) => ({ unit, percent })),
        breakdown: { state: "DONE", done: shares.length, of: shares.length },
    };
}

const handlerOf = (task) =>
    task.handler === undefined && task.unit === "PD" && task.due > "2026-07" ? "a4" : (task.handler ?? null);

export function taskView(task, account) {
    const owner = account.unit === task.unit || account.roles.includes("admin");
    const judge = account.unit === task.responsible || account.roles.includes("admin");
    const allowed = [
        ...(account.unit === task.unit && open(task) && !receipt(task).signedAt ? ["sign-for"] : []),
        ...(owner && open(task) ? ["progress", "hand-in"] : []),
        ...(account.unit === task.unit && (open(task) || task.status === "HANDED_IN") ? ["handler"] : []),
        ...(judge && task.status === "HANDED_IN" ? ["accept", "return"] : []),
        ...(judge && open(task) ? ["excuse", "move-due"] : []),
    ];
    if (task.unit === account.unit && open(task) && !task.parent) allowed.push("breakdown", "take-out");
    return {
        ...task,
        parent: task.parent ?? null,
        handler: handlerOf(task),
        parts: parts(task),
        receipt: receipt(task),
        timeliness: timeliness(task),
        allowed,
    };
}

function taskList(query, account) {
    const wanted =
        (name, field = name) =>
        (task) =>
            !query.get(name) || task[field] === query.get(name);
    return tasks
        .filter(mine(account))
        .filter((task) => views[query.get("view") ?? "all"](task, account))
        .filter((task) => ["unit", "status", "kind"].every((name) => wanted(name)(task)))
        .filter((task) =>
            query.get("parent") || query.get("unit") ? wanted("parent")(task) : !task.parent || account.unit !== "SH",
        )
        .filter((task) => {
            const asked = query.get("handler");
            return !asked || handlerOf(task) === (asked === "me" ? account.id : asked === "none" ? null : asked);
        })
        .filter(wanted("plan", "planId"))
        .filter(wanted("project", "projectId"))
        .filter((task) => task.due >= (query.get("from") ?? "") && task.due <= (query.get("to") ?? "9999"))
        .filter((task) => task.projectName.includes(query.get("text") ?? ""))
        .sort((a, b) => a.due.localeCompare(b.due))
        .map((task) => taskView(task, account));
}

const lists = {
    "/units": () => ({ items: units }),
    "/accounts": (query) => page(accounts, query),
    "/accounts/names": (query) =>
        Object.fromEntries(
            (query.get("ids") ?? "").split(",").map((id) => [id, accounts.find((a) => a.id === id)?.name ?? id]),
        ),
    "/accounts/colleagues": (query, account) => colleagues(query.get("of") ?? account.id),
    "/delegations": (query, account) => page(delegationsOf(account, query.get("state")), query),
    "/plans": (query) => page(plans, query),
    "/portfolio": (query) => portfolio(query),
    "/saved-views": () => ({
        items: [
            {
                id: "s1",
                version: 1,
                list: "PORTFOLIO",
                name: "偏离的项目",
                filters: { health: "OFF_TRACK" },
                preferred: false,
            },
            {
                id: "s2",
                version: 2,
                list: "PORTFOLIO",
                name: "上半年活动",
                filters: { kind: "CAMPAIGN", to: "2026-06-30" },
                preferred: false,
            },
        ],
        next: null,
    }),
    "/plans/imports": (query) =>
        page(
            imports.map(({ preview, source, ...rest }) => rest),
            query,
        ),
    "/projects": (query) =>
        page(
            projects.filter((p) => !query.get("year") || p.year === Number(query.get("year"))),
            query,
        ),
    "/tasks": (query, account) => page(taskList(query, account), query),
    "/inbox": (query) =>
        page(
            reminders.filter(
                (r) => (!r.read || !query.get("unread")) && (!query.get("kind") || r.kind === query.get("kind")),
            ),
            query,
        ),
    "/quotas": (query) => page(quotas, query),
    "/reports/quotas": quotaTable,
    "/media/outlets": (query) => page(listOutlets(query), query),
    "/media/outlets/found": findOutlet,
    "/media/projects": (query) =>
        subjects(
            projects.map(({ id, name }, i) => ({ id, name, year: Number(today.slice(0, 4)), no: i + 1, over: false })),
            query,
        ),
    "/media/campaigns": (query) =>
        subjects([{ id: "g9", name: "第九届公众开放日", year: null, no: null, over: false }], query),
    "/media/reports": (query) => page(listReports(query), query),
    "/media/reports/search": searchReports,
    "/media/reprints": (query) => page(listReprints(query), query),
    "/media/reports/known": knownReports,
    "/media/reports/imports": (query) => page(reportImports, query),
    "/media/rosters": (query, account) => page(listRoster(query, below(account)), query),
    "/media/rosters/coverage": (query, account) => page(rosterCoverage(below(account)), query),
    "/media/channels": (query) => page(channels, query),
    "/media/topic-calls": (query, account) => page(listCalls(query, below(account)), query),
    "/media/topic-calls/owed": (query, account) => page(listOwed(query, below(account)), query),
    ...deskReads,
    ...Object.fromEntries(
        Object.entries(deskLists).map(([path, list]) => [path, (query, account) => page(list(query, account), query)]),
    ),
    "/reports/baselines": (query) =>
        page(
            baselines.filter((each) => !query.get("year") || String(each.year) === query.get("year")),
            query,
        ),
    "/reports/baselines/years": () => ({ items: [2025, 2023] }),
    "/reports/points": points,
    "/reports/points/records": (query) => page(pointRecords(query), query),
    "/reports/submissions": (query, account) => owedFigures(query, below(account)),
    "/reports/submissions/ranking": owedRanking,
    "/reports/submissions/records": (query, account) => page(owedRecords(query, below(account)), query),
    "/reports/coverage": coverage,
    "/reports/coverage/comparison": comparison,
    "/reports/coverage/records": (query) => page(coverageRecords(query), query),
    "/media/assessment-rules": (query) => page(ruleVersions, query),
    "/media/assessments": (query) => page(months, query),
    "/media/assessments/ranking": pointsRanking,
    "/media/appeals": (query) =>
        page(
            appeals.filter((each) => !query.get("status") || each.status === query.get("status")),
            query,
        ),
    "/media/corrections": (query) =>
        page(
            corrections.filter((each) => query.get("all") || each.proposed),
            query,
        ),
    "/inbox/settings": () => ({
        digestAt: "08:00",
        items: Object.entries(noticeGroups).flatMap(([group, kinds]) =>
            kinds.map((kind) => ({
                kind,
                group,
                mode: noticeModes[kind] ?? "AT_ONCE",
                mandatory: ["OVERDUE", "RETURNED", "SUBMISSION_RETURNED"].includes(kind),
            })),
        ),
    }),
    "/inbox/unread-count": () => ({ count: reminders.filter((each) => !each.read).length }),
    "/calendar-feeds": (query) => page(feeds, query),
    "/sessions": (query) =>
        page(
            sessions.filter(
                (each) =>
                    each.to >= (query.get("from") ?? "") &&
                    each.from.slice(0, 10) <= (query.get("to") ?? "9999") &&
                    (!query.get("kind") || each.kind === query.get("kind")),
            ),
            query,
        ),
    "/sessions/hours": (query) => page(hours(query), query),
    "/session-templates": (query) => page(templates, query),
    "/working-days": (query) => ({
        year: Number(query.get("year")),
        known: query.get("year") === today.slice(0, 4),
        off: [`${query.get("year")}-10-01`, `${query.get("year")}-10-02`, `${query.get("year")}-10-05`],
        work: [`${query.get("year")}-10-10`],
    }),
    "/reports/plan-tasks": (query) => figures(query),
    "/reports/plan-tasks/ranking": (query) => ranking(query),
    "/reports/plan-tasks/records": (query) => page(records(query), query),
    "/reports/rebuild": () => ({
        items: [
            { subject: "plan-tasks", state: "IDLE", done: 431, of: 431, changed: 0, switchedAt: `${today}T02:00:00Z` },
        ],
    }),
};

function portfolio(query) {
    const healths = ["ON_TRACK", "AT_RISK", "OFF_TRACK"];
    const rows = projects
        .filter((project) => project.planId === "p1")
        .map((project, place) => {
            const health = healths[place % 5 === 4 ? 2 : place % 3 === 1 ? 1 : 0];
            const missing = health === "OFF_TRACK" ? 7 : health === "AT_RISK" ? 1 : 0;
            const reasons = {
                ON_TRACK: [],
                AT_RISK: [{ cause: "MISSING", count: 1 }],
                OFF_TRACK: [
                    { cause: "OVERDUE", count: 41 },
                    { cause: "SHARE", count: 33 },
                    { cause: "MISSING", count: 7 },
                ],
            }[health];
            const progress = {
                tasks: 21,
                accepted: 10,
                onTime: 11,
                late: 1,
                missing,
                open: 9 - missing,
                excused: 0,
                soon: 0,
                behind: 0,
                overdueDays: 0,
                percent: (place * 17) % 101,
            };
            return { ...project, responsibleNames: project.responsible, health, reasons, progress };
        });
    const count = (health) => rows.filter((row) => row.health === health).length;
    return {
        year: 2026,
        asOf: today,
        rule: { overdueDays: 10, missingPercent: 25, behindPercent: 25 },
        counts: Object.fromEntries(healths.map((health) => [health, count(health)])),
        items: rows.filter((row) => !query.get("health") || row.health === query.get("health")),
    };
}

const below = (account) => (unit) => account.unit.startsWith("SH") || unit === account.unit;

const singles = [
    [/^\/media\/topic-calls\/(\w+)\/owed$/, (id, account) => owedFor(id, below(account))],
    [/^\/media\/topic-calls\/(\w+)$/, (id, account) => callView(id, below(account))],
    [/^\/media\/assessment-rules\/(\w+)$/, (id) => ruleVersions.find((each) => each.id === id)],
    [/^\/media\/assessments\/(\S+)\/scores\/\w+$/, (month) => explanation(month, "PD")],
    ...pressSingles,
    ...deskSingles,
    [/^\/media\/reports\/(\w+)$/, (id) => reportView(id)],
    [/^\/media\/reprints\/(\w+)$/, (id) => reprintGroups.find((each) => each.id === id)],
    [/^\/media\/reports\/imports\/(\w+)$/, (id) => reportImports.find((each) => each.id === id)],
    [/^\/media\/outlets\/(\w+)$/, (id) => outlets.find((each) => each.id === id)],
    ...sessionSingles,
    [/^\/projects\/(\w+)\/evidence$/, (id) => evidenceOf(id)],
    [/^\/plans\/(\w+)\/targets$/, () => ({ items: targets, next: null })],
    [/^\/plans\/imports\/(\w+)$/, (id) => imports.find((each) => each.id === id)],
    [/^\/plans\/(\w+)$/, (id) => plans.find((each) => each.id === id)],
    [/^\/plans\/(\w+)\/projects$/, (id) => ({ items: projects.filter((each) => each.planId === id), next: null })],
    [/^\/plans\/(\w+)\/versions$/, (id) => ({ items: heads(id), next: null })],
    [/^\/plans\/\w+\/versions\/(\w+)$/, (id) => versions.find((each) => each.id === id)],
    [
        /^\/plans\/\w+\/versions\/(\w+)\/changes$/,
        (id, account, query) =>
            changesBetween(
                versions.find((each) => each.id === query.get("since")),
                versions.find((each) => each.id === id),
            ),
    ],
    [/^\/plans\/(\w+)\/amendments$/, (id) => ({ items: amendments.filter((each) => each.planId === id), next: null })],
    [/^\/amendments\/\w+\/effects$/, effects],
    [/^\/amendments\/(\w+)$/, (id) => amendmentView(amendments.find((each) => each.id === id))],
    [/^\/projects\/(\w+)$/, (id) => projects.find((each) => each.id === id)],
    [
        /^\/tasks\/imports\/(\w+)$/,
        (id) => ({
            id,
            status: "DONE",
            progress: { done: 120, of: 120 },
            changed: 110,
            unchanged: 8,
            bad: 2,
            problems: [],
        }),
    ],
    [/^\/tasks\/([\w~-]+)\/comments$/, ([, id]) => ({ items: commentsOf(id), next: null })],
    [
        /^\/tasks\/([\w~-]+)\/readers$/,
        () => ({ items: accounts.filter((a) => !a.disabled).map(({ id, unit }) => ({ id, unit })) }),
    ],
    [
        /^\/tasks\/([\w~-]+)$/,
        (id, account) => {
            const found = tasks.find((each) => each.id === id);
            return found && taskView(found, account);
        },
    ],
];

export function read({ path, query, username, response }) {
    response.setHeader("Set-Cookie", "XSRF-TOKEN=mock; Path=/");
    const account = who(username);
    if (!account) return { status: 401, body: { title: "unauthenticated", status: 401, detail: "请先登录" } };
    if (path === "/session") return { body: sessionOf(account) };
    if (pressLists[path]) return { body: page(pressLists[path](query), query) };
    if (lists[path]) return { body: lists[path](query, account) };
    for (const [pattern, find] of singles) {
        const match = pattern.exec(path);
        const found = match && find(match[1], account, query);
        if (found) return { body: found, headers: { ETag: `"${found.version}"` } };
    }
}
