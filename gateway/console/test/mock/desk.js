import { today, year } from "./data.js";

const at = (days, time = "02:00:00") => {
    const day = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    return `${day}T${time}Z`;
};
const day = (days) => at(days).slice(0, 10);

const titles = [
    "雨夜里的一盏灯",
    "菜场门口的早高峰",
    "一张罚单背后的普法课",
    "老街的新邻居",
    "工地围挡上的四季",
    "外摆位的一封信",
    "桥洞下的小修鞋摊",
    "五分钟看懂门责制",
];
const text = [
    { kind: "HEADING", text: "现场" },
    {
        kind: "PARAGRAPH",
        text: "凌晨四点，雨还没有停。值班队员沿着河堤查看店招和围挡，把松动的灯箱一一登记下来，通知商户加固。",
    },
    { kind: "HEADING", text: "做法" },
    { kind: "PARAGRAPH", text: "中队把辖区分成六段，每段两人，一小时报一次情况；天亮前，二十三处隐患全部处置完毕。" },
];
const states = [
    ["IN_REVIEW", "CITY"],
    ["IN_REVIEW", "DISTRICT"],
    ["PUBLISHED", null],
    ["DRAFT", null],
    ["ACCEPTED", null],
    ["RETURNED", null],
    ["SCHEDULED", null],
    ["TAKEN_DOWN", null],
];
const step = (what, days, actor, more = {}) => ({
    what,
    at: at(days),
    actor,
    level: null,
    to: null,
    overdue: false,
    said: null,
    ...more,
});

const submissions = Array.from({ length: 32 }, (_, i) => {
    const [status, level] = states[i % states.length];
    const out = status === "PUBLISHED" || status === "TAKEN_DOWN";
    const handedIn = !["DRAFT", "RETURNED"].includes(status);
    const unit = ["PD", "PD-LJZ", "HP", "XH", "PD-CS"][i % 5];
    const form = i % 7 === 6 ? "VIDEO" : i % 5 === 4 ? "PHOTO" : "ARTICLE";
    return {
        id: `s${i}`,
        version: 3,
        unit,
        form,
        title: titles[i % titles.length],
        call: i % 3 ? null : "k1",
        channel: handedIn ? (form === "VIDEO" ? "h2" : "h1") : null,
        column: handedIn ? (form === "VIDEO" ? "h2c0" : `h1c${i % 2}`) : null,
        status,
        level,
        submittedFirstAt: at(-i - 3),
        handedInAt: handedIn ? at(-i - 3) : null,
        late: i % 6 === 2,
        acceptedAt: out || ["ACCEPTED", "SCHEDULED"].includes(status) ? at(-i - 1) : null,
        publishAt: status === "SCHEDULED" ? at(2, "00:30:00") : null,
        publishedAt: out ? at(-i) : null,
        publishedOn: out ? day(-i) : null,
        takenDownAt: status === "TAKEN_DOWN" ? at(-i + 1) : null,
        withdrawnAt: null,
        link: status === "PUBLISHED" && i % 3 ? `https://wx.example/${year}/${i}` : null,
        pictures: 0,
        readings: out ? [{ metric: "READS", value: 900 + i * 731, atLeast: false, asOf: today }] : [],
        draftedAt: at(-i - 5),
        dueOn: level ? day(i % 3 ? 2 : -1) : null,
        overdue: !!level && !(i % 3),
        editor: status === "ACCEPTED" || (level === "CITY" && i % 4 === 0) ? "a1" : null,
    };
});

/** What the mock's users can do, by their level. */
function allowed({ status, level }, account) {
    const city = account.unit === "SH";
    if (["DRAFT", "RETURNED"].includes(status)) return city ? [] : ["WRITE", "HAND_IN", "WITHDRAW"];
    if (level === "CITY") return city ? ["PASS", "RETURN", "ASSIGN", "EDIT"] : [];
    if (level) return city ? [] : ["PASS", "RETURN"];
    if (status === "ACCEPTED") return city ? ["ASSIGN", "EDIT", "SCHEDULE", "PUBLISH", "RETURN", "WITHDRAW"] : [];
    if (status === "SCHEDULED") return city ? ["UNSCHEDULE", "TAKE_DOWN"] : [];
    if (status === "PUBLISHED") return ["LINK", "READ", "TAKE_DOWN"];
    return city ? ["ASSIGN", "EDIT", "PUBLISH", "RETURN", "WITHDRAW"] : [];
}

const row = (each, account) => ({ ...each, allowed: allowed(each, account) });
const seat = (account) => (account.unit === "SH" ? "CITY" : "DISTRICT");

export function listSubmissions(query, account) {
    const view = query.get("view");
    const mine = submissions.filter((each) => account.unit === "SH" || each.unit.startsWith(account.unit));
    return mine
        .filter(
            (each) =>
                (view !== "WAITING" || each.level === seat(account)) &&
                (view !== "DESK" || each.level === "CITY" || each.status === "ACCEPTED") &&
                (view !== "OUT" || each.publishedOn) &&
                ["status", "form", "unit", "column", "editor"].every(
                    (name) => !query.get(name) || each[name] === query.get(name),
                ) &&
                (!query.get("late") || each.late) &&
                each.title.includes(query.get("text") ?? ""),
        )
        .map((each) => row(each, account));
}

export function submissionCounts(_, account) {
    const waiting = submissions.filter((each) => each.level === seat(account));
    const count = (status) => submissions.filter((each) => each.status === status).length;
    return {
        seat: seat(account),
        waiting: waiting.length,
        overdue: waiting.filter((each) => each.overdue).length,
        returned: count("RETURNED"),
        accepted: count("ACCEPTED"),
        scheduled: count("SCHEDULED"),
    };
}

export function submissionView(id, account = { unit: "SH" }) {
    const one = submissions.find((each) => each.id === id) ?? submissions[0];
    const returned = one.status === "RETURNED";
    return {
        ...row(one, account),
        content: {
            form: one.form,
            title: one.title,
            text,
            pictures: [],
            videoLink: one.form === "VIDEO" ? "https://video.example/1" : null,
        },
        route: ["DISTRICT", "CITY"],
        below: one.level === "CITY" ? ["DISTRICT"] : one.level ? [] : ["DISTRICT", "CITY"],
        takenDownFor: one.status === "TAKEN_DOWN" ? "配图地点有误，核实后再发。" : null,
        all: one.readings.flatMap((reading) =>
            [0.2, 0.7, 1].map((share, day) => ({
                ...reading,
                value: Math.round(reading.value * share),
                asOf: at(day - 2).slice(0, 10),
                evidence: null,
                actor: "a1",
            })),
        ),
        versions: one.handedInAt
            ? [
                  { no: 1, id: "v1", at: at(-4), actor: "a2", handedIn: true },
                  { no: 2, id: "v2", at: at(-2), actor: "a1", handedIn: false },
              ]
            : [],
        history: [
            step("DRAFTED", -6, "a2"),
            step("HANDED_IN", -5, "a2", { to: "DISTRICT" }),
            step("PASSED", -4, "a3", { level: "DISTRICT", to: "CITY", overdue: true }),
            ...(returned
                ? [step("RETURNED", -3, "a1", { level: "CITY", said: "请补充现场细节，说明处置结果。" })]
                : []),
            ...(one.level === "CITY" ? [step("WRITTEN", -2, "a1")] : []),
        ],
        lock: null,
    };
}

export const submissionChanges = () => ({
    from: 1,
    to: 2,
    changes: [
        {
            field: "text",
            parts: [
                { kind: "SAME", text: "凌晨四点，雨还没有停。值班" },
                { kind: "REMOVED", text: "人员" },
                { kind: "ADDED", text: "队员" },
                { kind: "SAME", text: "沿着河堤查看店招和围挡，把松动的灯箱一一登记下来" },
                { kind: "ADDED", text: "，通知商户加固" },
                { kind: "SAME", text: "。" },
            ],
        },
    ],
});

export const columnFigures = () => ({
    items: [
        { channel: "h1", column: "h1c0", pieces: 14, takenDown: 1, reads: 182_400, views: 0 },
        { channel: "h1", column: "h1c1", pieces: 9, takenDown: 0, reads: 43_210, views: 0 },
        { channel: "h2", column: "h2c0", pieces: 4, takenDown: 0, reads: 0, views: 268_000 },
    ],
    next: null,
});

export const columnMonths = (query) => {
    const [year, month] = query.get("to").split("-").map(Number);
    const items = [5, 4, 3, 2, 1, 0].map((back) => {
        const at = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
        return { month: at, pieces: 4 + back, takenDown: 0, reads: 18_000 * (7 - back), views: 9_000 * (back + 1) };
    });
    return { items, next: null };
};

export const deskActs = [
    [/^POST \/media\/pictures$/, () => ({ status: 201, body: { id: "p1", width: 40, height: 30, size: 900 } })],
    [
        /^POST \/media\/submissions\/decisions$/,
        (_, { body }) => {
            const results = body.items.map(({ id, version }) => ({ id, version: version + 1, problem: null }));
            return { body: { done: results.length, refused: 0, results } };
        },
    ],
    [/^POST \/media\/submissions\/(\w+)\/lock$/, ([, id]) => ({ body: { id, by: "a1", until: at(1) } })],
    [/^POST \/media\/submissions\/(\w+)\/unlock$/, () => ({ status: 204 })],
    [/^POST \/media\/submissions\/(\w+)\/(\S+)$/, ([, id]) => ({ body: submissionView(id) })],
    [/^POST \/media\/submissions$/, () => ({ status: 201, body: submissionView("s3", { unit: "PD" }) })],
];

export const deskLists = {
    "/media/submissions": listSubmissions,
};

export const deskReads = {
    "/media/submissions/counts": submissionCounts,
    "/media/submissions/columns": columnFigures,
    "/media/submissions/columns/months": columnMonths,
    "/media/submissions/editors": () => ({ items: ["a1", "a2"], next: null }),
};

export const deskSingles = [
    [/^\/media\/submissions\/(\w+)$/, submissionView],
    [/^\/media\/submissions\/(\w+)\/changes$/, submissionChanges],
];
