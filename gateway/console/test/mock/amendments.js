import { period, plans, projectRows, sections, tasks, year } from "./data.js";
import { problem } from "./server.js";
import { breakDown, stale } from "./steps.js";

const plan = plans[0];
const row = ([label, name, responsible, implementing, kind, content], index) => ({
    id: `j${index + 1}`,
    no: index + 1,
    name,
    period: period(label),
    responsible: responsible.split(" "),
    implementing: implementing.split(" "),
    theme: null,
    kind,
    content,
    source: { line: 40 + index, page: null, text: name },
});
const issued = projectRows.map(row);
const change = (rows, id, part) => rows.map((each) => (each.id === id ? { ...each, ...part } : each));
const version = (id, at, actor, rows, more = {}) => ({
    id,
    planId: plan.id,
    amendmentId: null,
    at: `${year}-${at}T02:10:00Z`,
    actor,
    title: plan.title,
    issueDate: plan.issueDate,
    sections: sections(),
    projects: rows,
    ...more,
});

const first = change(issued, "j14", { period: { ...period("8月"), label: "7月中旬至8月中旬" } });
const amended = change(first, "j13", {
    responsible: ["执法监督处", "办公室"],
    content: "形成图解，并在官网和公众号同时发布。",
}).filter((each) => each.id !== "j23");
const drafted = [
    ...change(issued, "j12", { period: period("8月"), content: "主会场与分会场同日开放，增设线上预约。" }).filter(
        (each) => each.id !== "j10",
    ),
    { ...issued[0], id: "p1-am1-1", no: 24, name: "冬季安全宣传周", period: period("12月"), content: "走访沿街商户。" },
];
const newText = sections().map((each, at) => (at === 3 ? { ...each, text: "让市民走得进、看得清、愿意参与。" } : each));

export const versions = [
    version("v0", "02-16", "a3", issued),
    version("v1", "05-20", "a3", first, { amendmentId: "m1" }),
    version("v2", "09-03", "a3", amended, { amendmentId: "m2", sections: newText }),
    version("v3", "08-30", "a2", drafted, { amendmentId: "m3" }),
    version("v4", "10-12", "a2", change(amended, "j22", { implementing: ["浦东", "黄浦"] }), { amendmentId: "m4" }),
];
const revisions = ["v0", "v1", "v2"];
plan.revision = 2;

const amendment = (id, status, base, content, reason, more = {}) => ({
    id,
    planId: plan.id,
    status,
    base,
    content,
    version: 2,
    createdAt: `${year}-0${id.slice(1) * 2}-28T01:00:00Z`,
    reason,
    returnReason: null,
    history: [{ at: `${year}-08-28T01:00:00Z`, actor: "a2", to: "DRAFT", reason: null }],
    ...more,
});
export const amendments = [
    amendment("m4", "IN_REVIEW", "v2", "v4", "双十佳宣传改由两个区局先行试点。"),
    amendment("m3", "DRAFT", "v1", "v3", "开放日因台风顺延，并增加冬季安全宣传。", {
        returnReason: "请写明顺延后的日期。",
    }),
    amendment("m2", "ISSUED", "v1", "v2", "作品展并入双十佳宣传；满意度测评发布渠道调整。"),
    amendment("m1", "ISSUED", "v0", "v1", "夏令热线专项行动按市统一安排改期。"),
];

const find = (id) => versions.find((each) => each.id === id);

export function heads(planId) {
    return versions
        .filter((each) => each.planId === planId)
        .map(({ id, at, actor, title, amendmentId }) => {
            const revision = revisions.includes(id) ? revisions.indexOf(id) : null;
            const reason = amendments.find((each) => each.id === amendmentId)?.reason ?? null;
            return { version: id, at, actor, title, current: revisions.at(-1) === id, revision, reason };
        })
        .sort((one, other) => one.at.localeCompare(other.at));
}

export function amendmentView(found) {
    const open = found.status === "DRAFT" || found.status === "IN_REVIEW";
    const content = find(found.content);
    const changes = changesBetween(find(found.base), content);
    return { ...found, content, changes, overtaken: open && found.base !== revisions.at(-1) };
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** One changed stretch between what both begin and end with; the service goes word by word. */
function text(field, before, after) {
    if (before === after) return [];
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let end = 0;
    const most = Math.min(before.length, after.length) - start;
    while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
    const parts = [
        { kind: "SAME", text: before.slice(0, start) },
        { kind: "REMOVED", text: before.slice(start, before.length - end) },
        { kind: "ADDED", text: after.slice(start, after.length - end) },
        { kind: "SAME", text: end ? before.slice(-end) : "" },
    ];
    return [{ field, parts: parts.filter((part) => part.text) }];
}

export function changesBetween(before, after) {
    const pick = (key, one, other) => (same(one[key], other[key]) ? null : { before: one[key], after: other[key] });
    const has = (rows, wanted) => rows.some((each) => each.id === wanted.id);
    const changed = after.projects.flatMap((now) => {
        const old = before.projects.find((each) => each.id === now.id);
        if (!old || same(old, now)) return [];
        return {
            id: now.id,
            no: now.no,
            name: now.name,
            moved: pick("period", old, now),
            responsible: pick("responsible", old, now),
            implementing: pick("implementing", old, now),
            texts: ["name", "kind", "content"].flatMap((field) => text(field, old[field], now[field])),
        };
    });
    const changes = {
        head: text("title", before.title, after.title),
        sections: after.sections.flatMap((now, at) => {
            const words = (each) => (each ? `${each.numbering}${each.heading}\n${each.text}` : "");
            return text(now.numbering + now.heading, words(before.sections[at]), words(now));
        }),
        added: after.projects.filter((each) => !has(before.projects, each)),
        dropped: before.projects.filter((each) => !has(after.projects, each)),
        changed,
    };
    return { ...changes, empty: Object.values(changes).every((list) => !list.length) };
}

/** Made up: the real ones follow from the tasks. */
export function effects() {
    const lost = (unit, status, percent, more = {}) => ({
        id: `j22-${unit}`,
        projectId: "j22",
        projectName: "“双十佳”宣传",
        unit,
        status,
        percent,
        handedInOn: status === "HANDED_IN" ? `${year}-10-08` : null,
        parts: null,
        ...more,
    });
    return {
        made: 2,
        restored: 0,
        moved: 0,
        cancelled: 19,
        waiting: 1,
        begun: 2,
        lost: [
            lost("JA", "HANDED_IN", 100),
            lost("XH", "IN_PROGRESS", 40),
            lost("CN", "IN_PROGRESS", 10, {
                parts: { count: 3, handedIn: 2, accepted: 0, late: 0, averagePercent: 70 },
            }),
        ],
    };
}

function refused({ reason, base, content }) {
    if (base !== revisions.at(-1))
        return problem(
            409,
            "amendment-overtaken",
            "计划已被另一份修订更新，请从现行版本重新修订；您填写的内容仍保留。",
        );
    const errors = content.projects.flatMap((project, at) => [
        ...(project.name ? [] : [{ pointer: `/content/projects/${at}/name`, detail: "请填写名称" }]),
        ...(project.responsible.length
            ? []
            : [{ pointer: `/content/projects/${at}/responsible`, detail: "请填写责任部门" }]),
    ]);
    if (reason.includes("测试")) errors.push({ pointer: "/reason", detail: "请写明原因" });
    if (errors.length) return problem(422, "invalid-input", "有内容需要更正", { errors });
}

function write(found, { reason, base, content }) {
    const id = `v${versions.length}`;
    const rows = content.projects.map((each, at) => ({ ...each, id: each.id ?? `p1-a${found.id}-${at}` }));
    versions.push({
        ...find(base),
        ...content,
        id,
        projects: rows,
        amendmentId: found.id,
        at: new Date().toISOString(),
    });
    Object.assign(found, { reason, base, content: id, version: found.version + 1 });
    return { body: amendmentView(found) };
}

export function draftAmendment(_, { body }) {
    const refusal = refused(body);
    if (refusal) return refusal;
    amendments.unshift(amendment(`m${amendments.length + 1}`, "DRAFT", body.base, "v0", body.reason, { version: 0 }));
    return { status: 201, ...write(amendments[0], body) };
}

export function rewriteAmendment([, id], { body, headers }) {
    const found = amendments.find((each) => each.id === id);
    return stale(found, headers) ?? refused(body) ?? write(found, body);
}

const steps = { submit: "IN_REVIEW", return: "DRAFT", discard: "DISCARDED", issue: "ISSUED" };

export function onAmendment([, id, name], { body, headers, account }) {
    const found = amendments.find((each) => each.id === id);
    const refusal = stale(found, headers);
    if (refusal) return refusal;
    found.history.push({
        at: new Date().toISOString(),
        actor: account.id,
        to: steps[name],
        reason: body.reason ?? null,
    });
    Object.assign(found, {
        status: steps[name],
        version: found.version + 1,
        returnReason: name === "return" ? body.reason : null,
    });
    if (name === "issue") {
        revisions.push(found.content);
        plan.revision++;
        breakDown(plan);
    }
    return { body: amendmentView(found) };
}

const withdrawn = tasks.find((task) => task.projectId === "j23");
Object.assign(withdrawn, { status: "CANCELLED" });
withdrawn.history.push({
    at: `${year}-09-03T02:10:01Z`,
    actor: "a3",
    what: "WITHDRAWN",
    percent: null,
    note: null,
    evidence: [],
    reason: amendments[2].reason,
});
