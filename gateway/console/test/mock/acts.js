import { callView, channels } from "./channels.js";
import { appeals, corrections, months, ruleVersions, setAsideMany, simulation } from "./assessment.js";
import { deskActs } from "./desk.js";
import { targets } from "./targets.js";
import { decideReprints, groupReprints, outlets, reportImports, reportView } from "./media.js";
import { quotas } from "./quotas.js";
import { draftAmendment, onAmendment, rewriteAmendment } from "./amendments.js";
import { addComment, removeComment } from "./comments.js";
import { accounts, plans, tasks, today, units } from "./data.js";
import { giveDelegation, revokeDelegation } from "./delegations.js";
import { refusals, sampleImport } from "./imports.js";
import { taskView } from "./reads.js";
import { findRoster } from "./rosters.js";
import { problem } from "./server.js";
import { pressActs } from "./press.js";
import { sessionActs } from "./sessions.js";
import { feeds, imports, reminders, who } from "./state.js";
import { breakDown, stale } from "./steps.js";

function newFeed(_, { body, account }) {
    const id = `f${feeds.length + 1}`;
    const feed = {
        id,
        version: 1,
        unit: account.unit,
        name: body.name,
        createdBy: account.accountId,
        createdAt: at(),
        revoked: false,
        path: null,
    };
    feeds.unshift(feed);
    return {
        status: 201,
        body: { ...feed, path: `/api/public/calendars/Zk3v9pXw0s4oXh6Qw2UgjmZpYt7LrB1nE5cDaQfHu8M.ics` },
    };
}

const at = () => new Date().toISOString();

const taskActs = {
    "sign-for": (task) => void Object.assign(task, { signed: true }),
    progress: (task, body) => {
        if (!body.note)
            return problem(422, "invalid", "请求有误", { errors: [{ pointer: "/note", detail: "请填写进展说明" }] });
        Object.assign(task, { percent: body.percent, status: "IN_PROGRESS" });
    },
    "hand-in": (task) => void Object.assign(task, { status: "HANDED_IN", percent: 100, handedInOn: today }),
    handler: (task, body) => void Object.assign(task, { handler: body.account }),
    accept: (task) => void Object.assign(task, { status: "ACCEPTED", acceptedOn: today }),
    return: (task) => void Object.assign(task, { status: "RETURNED", handedInOn: null }),
    excuse: (task) => void Object.assign(task, { status: "EXCUSED" }),
    "move-due": (task, body) => void Object.assign(task, { due: body.due }),
    "take-out": (task, body) =>
        void Object.assign(
            tasks.find((each) => each.id === `${task.id}~${body.squad}`),
            { status: "CANCELLED" },
        ),
    breakdown: (task, body) => {
        task.parts = {};
        for (const unit of body.squads)
            tasks.push({
                ...task,
                id: `${task.id}~${unit}`,
                parts: undefined,
                parent: task.id,
                unit,
                responsible: task.unit,
                status: "OPEN",
                percent: 0,
                due: body.due ?? task.due,
                history: [],
            });
    },
};
const entryNames = {
    "sign-for": "signed-for",
    progress: "progressed",
    "hand-in": "handed-in",
    handler: "handler-named",
    accept: "accepted",
    return: "returned",
    excuse: "excused",
    "move-due": "due-moved",
    breakdown: "broken-down",
    "take-out": "taken-out",
};

function onTask([, id, name], { body, headers, account }) {
    const task = tasks.find((each) => each.id === id);
    const refused = stale(task, headers) ?? taskActs[name](task, body);
    if (refused) return refused;
    task.version++;
    task.history.push({
        at: at(),
        actor: account.id,
        what: entryNames[name],
        percent: null,
        note: null,
        reason: null,
        evidence: [],
        ...body,
    });
    return { body: taskView(task, account) };
}

const planSteps = { submit: "IN_REVIEW", return: "DRAFT", issue: "ISSUED", close: "CLOSED" };

function onPlan([, id, name], { body, headers, account }) {
    const plan = plans.find((each) => each.id === id);
    const refused = stale(plan, headers);
    if (refused) return refused;
    plan.history.push({
        at: at(),
        actor: account.id,
        from: plan.status,
        to: planSteps[name],
        reason: body.reason ?? null,
    });
    Object.assign(plan, {
        status: planSteps[name],
        version: plan.version + 1,
        returnReason: name === "return" ? body.reason : null,
    });
    if (name === "issue") breakDown(plan);
    return { body: plan };
}

function onImport([, id, name], { body, headers }) {
    const found = imports.find((each) => each.id === id);
    const refused = stale(found, headers);
    if (refused) return refused;
    if (name === "preview") Object.assign(found, { preview: body, version: found.version + 1 });
    if (name === "discard") Object.assign(found, { status: "DISCARDED", version: found.version + 1 });
    if (name === "accept") {
        const errors = refusals(found.preview);
        if (errors.length) return problem(422, "plan-not-acceptable", "仍有项目需要更正", { errors });
        Object.assign(found, { status: "ACCEPTED", planId: "p2" });
        return { status: 201, body: plans[1] };
    }
    return { body: found };
}

function newImport() {
    const started = { ...sampleImport(`i${imports.length + 1}`), status: "READING", progress: { done: 0, of: 4 } };
    imports.unshift(started);
    const timer = setInterval(() => {
        started.progress.done++;
        if (started.progress.done === 4) clearInterval(timer, (started.status = "PREVIEW"));
    }, 600);
    return { status: 202, headers: { Location: `/api/plans/imports/${started.id}` } };
}

function onAccount([, id, name], { body }) {
    const account = accounts.find((each) => each.id === id);
    Object.assign(
        account,
        name === "change" ? body : name === "reset-password" ? {} : { disabled: name === "disable" },
    );
    return { body: name === "reset-password" ? { account, oneTimePassword: "Kq7-vTm2-Xa9p" } : account };
}

function newAccount(_, { body }) {
    if (who(body.username))
        return problem(422, "invalid", "请求有误", { errors: [{ pointer: "/username", detail: "用户名已被使用" }] });
    const account = { id: `a${accounts.length + 1}`, version: 1, disabled: false, ...body };
    accounts.push(account);
    return { status: 201, body: { account, oneTimePassword: "Wd4-nRk8-Bz3y" } };
}

function onUnit([, id, name], { body }) {
    const unit = units.find((each) => each.id === id);
    Object.assign(unit, name === "close" ? { closed: true } : body, { version: unit.version + 1 });
    return { body: unit };
}

const counted = () => ({
    body: {
        created: 2,
        changed: 1,
        unchanged: 24,
        problems: [{ row: 9, column: "parent", where: "第 9 行 parent 列", what: "没有这个单位" }],
    },
});
const importedAccounts = () => ({
    body: {
        created: [
            { username: "yp.editor", oneTimePassword: "Ht5-pLq9-Ce2w" },
            { username: "hk.editor", oneTimePassword: "Mn8-rDs4-Vu6k" },
        ],
        changed: ["pd.editor"],
        unchanged: [],
        problems: [{ row: 4, column: "unit", where: "第 4 行 unit 列", what: "没有这个单位" }],
    },
});
function onMany(_, ask) {
    const results = ask.body.items.map(({ id, version }, index) => {
        if (index % 7 === 2)
            return {
                id,
                version: null,
                problem: problem(409, "stale-version", "内容已被他人修改，请刷新后重试。").body,
            };
        const { items, act, ...words } = ask.body;
        onTask([, id, act], { ...ask, body: words, headers: { "if-match": `"${version}"` } });
        return { id, version: version + 1, problem: null };
    });
    const refused = results.filter((each) => each.problem).length;
    return { body: { done: results.length - refused, refused, results } };
}

const acts = [
    ...deskActs,
    ...sessionActs,
    ...pressActs,
    [/^POST \/plans\/imports$/, newImport],
    [/^(?:PUT|POST) \/plans\/imports\/(\w+)\/(preview|accept|discard)$/, onImport],
    [/^POST \/plans\/(\w+)\/amendments$/, draftAmendment],
    [/^PUT \/amendments\/(\w+)$/, rewriteAmendment],
    [/^POST \/amendments\/(\w+)\/(\w+)$/, onAmendment],
    [/^POST \/plans\/(\w+)\/(\S+)$/, onPlan],
    [
        /^POST \/quotas\/imports$/,
        () => ({ body: { created: 3, unchanged: 1, problems: [{ where: "第 4 行 unit 列", what: "必填" }] } }),
    ],
    [/^POST \/(?:plans\/\w+\/)?targets/, () => ({ status: 201, body: targets[0] })],
    [
        /^POST \/media\/outlets\/imports$/,
        () => ({
            body: { created: 2, changed: 1, unchanged: 4, problems: [{ row: 5, column: "级别", what: "不认识" }] },
        }),
    ],
    [/^POST \/media\/reports\/imports/, () => ({ status: 202, body: reportImports[0] })],
    [
        /^POST \/media\/reprints\/(\w+)\/(\w+)$/,
        ([, id, what], { body }) => ({ status: 200, body: decideReprints(id, what, body) }),
    ],
    [/^POST \/media\/reprints$/, (_, { body }) => ({ status: 201, body: groupReprints(body) })],
    [/^POST \/media\/reports/, () => ({ status: 201, body: reportView("r3") })],
    [/^POST \/media\/rosters\/find$/, (_, { body }) => ({ body: findRoster(body) })],
    [/^POST \/media\/rosters\/imports$/, () => ({ body: { created: 2, changed: 1, unchanged: 4, problems: [] } })],
    [/^POST \/media\/rosters/, () => ({ status: 201, body: {} })],
    [/^POST \/media\/channels/, () => ({ status: 201, body: channels[0] })],
    [/^POST \/media\/topic-calls\/\w+\/(?:excuse|reclaim|received|not-received)$/, () => ({ status: 200, body: {} })],
    [/^POST \/media\/topic-calls/, () => ({ status: 201, body: callView("k1", () => true) })],
    [/^POST \/media\/outlets/, () => ({ status: 201, body: outlets[0] })],
    [/^POST \/media\/assessment-rules\/simulations$/, () => ({ body: simulation() })],
    [/^POST \/media\/assessment-rules/, () => ({ status: 201, body: ruleVersions[0] })],
    [/^POST \/media\/assessments/, () => ({ status: 201, body: months[0] })],
    [/^POST \/media\/appeals/, () => ({ status: 201, body: appeals[0] })],
    [/^POST \/media\/corrections\/set-aside$/, (_, { body }) => ({ body: setAsideMany(body.items) })],
    [/^POST \/media\/corrections/, () => ({ body: corrections[0] })],
    [/^POST \/quotas/, () => ({ status: 201, body: quotas[0] })],
    [/^POST \/calendar-feeds$/, newFeed],
    [/^POST \/delegations$/, giveDelegation],
    [/^POST \/delegations\/(\w+)\/revoke$/, revokeDelegation],
    [
        /^POST \/calendar-feeds\/(\w+)\/revoke$/,
        ([, id]) =>
            feeds.splice(
                feeds.findIndex((each) => each.id === id),
                1,
            )[0],
    ],
    [/^POST \/accounts\/imports$/, importedAccounts],
    [/^POST \/(?:units|working-days)\/imports$/, counted],
    [/^POST \/tasks\/bulk$/, onMany],
    [/^POST \/tasks\/([\w~-]+)\/comments$/, addComment],
    [/^POST \/comments\/(\w+)\/remove$/, removeComment],
    [/^POST \/tasks\/imports$/, () => ({ status: 202, headers: { Location: "/api/tasks/imports/k1" } })],
    [/^POST \/tasks\/([\w~-]+)\/(\S+)$/, onTask],
    [/^POST \/accounts$/, newAccount],
    [/^POST \/accounts\/(\w+)\/(\S+)$/, onAccount],
    [
        /^POST \/units$/,
        (_, { body }) => (units.push({ version: 1, closed: false, order: 99, ...body }), { status: 201, body }),
    ],
    [/^POST \/units\/([\w-]+)\/(\S+)$/, onUnit],
    [
        /^POST \/inbox\/(\S+)\/read$/,
        ([, id]) => ({
            body: Object.assign(
                reminders.find((each) => each.id === id),
                { read: true },
            ),
        }),
    ],
    [/^POST \/inbox\/read-all$/, () => (reminders.forEach((each) => (each.read = true)), { status: 204 })],
    [/^POST \/reports\/reconcile$/, () => ({ body: { cells: 431, skipped: 3, drifted: 0, drift: [] } })],
    [
        /^POST \/reports\/rebuild$/,
        () => ({
            status: 202,
            body: {
                items: [{ subject: "plan-tasks", state: "BUILDING", done: 0, of: 431, changed: 0, switchedAt: null }],
            },
        }),
    ],
];

export function act(method, ask) {
    if (ask.path === "/session") return session(method, ask);
    const account = who(ask.username);
    for (const [pattern, run] of acts) {
        const match = pattern.exec(`${method} ${ask.path}`);
        if (match) return run(match, { ...ask, account });
    }
}

function session(method, { body, response }) {
    if (method === "DELETE") response.setHeader("Set-Cookie", "mock-session=; Path=/; Max-Age=0");
    else if (!who(body.username)) return problem(401, "bad-credentials", "用户名或密码不正确");
    else response.setHeader("Set-Cookie", `mock-session=${body.username}; Path=/; HttpOnly`);
    return { status: 204 };
}
