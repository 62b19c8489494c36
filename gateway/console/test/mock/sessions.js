import { today, year } from "./data.js";
import { problem } from "./server.js";

const session = (id, more) => ({
    id,
    version: 1,
    unit: "SH-OFFICE",
    level: "CITY",
    status: "PLANNED",
    kind: "TRAINING",
    title: `${year}年通讯员培训（上半年）`,
    from: `${year}-05-14T09:00:00`,
    to: `${year}-05-14T16:30:00`,
    place: "市局 301 会议室",
    hosts: ["讲师甲", "讲师乙"],
    hours: 6,
    audience: ["SH"],
    projectId: "j12",
    capacity: 60,
    agenda: "上午：新闻写作与典型案例\n下午：短视频拍摄与剪辑",
    attendees: 0,
    attendedHours: 0,
    organises: true,
    summary: null,
    cancelReason: null,
    createdBy: "a1",
    createdAt: `${today}T01:00:00Z`,
    checkInUntil: null,
    invited: true,
    checkedIn: null,
    ...more,
});
const soon = new Date(Date.now() + 864e5).toISOString().slice(0, 10);
export const sessions = [
    session("s2", {
        title: `${year}年通讯员培训（下半年）`,
        from: `${today}T09:00:00`,
        to: `${today}T16:30:00`,
        attendees: 23,
        checkInUntil: `${today}T12:00:00Z`,
    }),
    session("s1", {
        status: "HELD",
        attendees: 20,
        attendedHours: 117,
        summary: "二十个单位参加，现场点评稿件 12 篇。",
    }),
    session("s3", {
        kind: "EXCHANGE_VISIT",
        title: "赴浦东新区交流公众开放日做法",
        unit: "HP",
        level: "DISTRICT",
        audience: ["PD"],
        from: `${soon}T13:30:00`,
        to: `${soon}T16:00:00`,
        hours: 2.5,
        capacity: null,
    }),
    session("s4", {
        kind: "MEETING",
        title: "宣传工作季度例会",
        from: `${today.slice(0, 7)}-03T14:00:00`,
        to: `${today.slice(0, 7)}-03T15:30:00`,
        hours: 1.5,
        status: "CANCELLED",
        cancelReason: "与防台工作冲突，改期另行通知",
    }),
];
const people = (n) =>
    Array.from({ length: n }, (_, i) => ({
        id: `p${i}`,
        unit: ["PD", "HP", "XH", "PD-LJZ"][i % 4],
        name: `队员${String.fromCharCode(0x4e00 + i * 37)}`,
        number: i % 3 ? null : `10${i}`,
        hours: i % 5 ? 6 : 4.5,
        means: ["LIST", "CODE", "HAND"][i % 3],
        at: `${today}T01:00:00Z`,
    }));
export const templates = ["FIRST", "SECOND"].map((half, i) => ({
    id: `tpl${i}`,
    version: 1,
    name: `通讯员培训（${i ? "下" : "上"}半年）`,
    kind: "TRAINING",
    title: `{year}年${i ? "下" : "上"}半年通讯员培训`,
    half,
    place: "市局 301 会议室",
    hours: 6,
    audience: ["SH"],
    agenda: "新闻写作、摄影与短视频、舆情应对",
}));

export const hours = (query) =>
    people(query.get("by") === "PERSON" ? 40 : 4).map(({ unit, name, number }, i) =>
        query.get("by") === "PERSON"
            ? { unit, name, number, attendances: 1 + (i % 3), hours: 6 + (i % 3) * 4.5 }
            : { unit, name: null, number: null, attendances: 20 + i, hours: 118.5 - i },
    );

export const sessionSingles = [
    [/^\/sessions\/(\w+)$/, (id) => sessions.find((each) => each.id === id)],
    [
        /^\/sessions\/(\w+)\/attendances$/,
        (id, account, query) => ({
            items: people(sessions.find((each) => each.id === id).attendees).filter(
                ({ name, unit }) =>
                    name.includes(query.get("text") ?? "") && [unit, null, ""].includes(query.get("unit")),
            ),
            next: null,
        }),
    ],
    [
        /^\/sessions\/(\w+)\/check-in$/,
        (id) =>
            sessions.find((each) => each.id === id).checkInUntil
                ? { code: "482 916".replace(" ", ""), changesAt: `${soon}T00:00:00Z`, until: `${today}T12:00:00Z` }
                : { code: null, changesAt: null, until: null },
    ],
];

const found = (id) => sessions.find((each) => each.id === id);
const outcome = () => ({
    body: {
        dryRun: true,
        created: 21,
        changed: 1,
        unchanged: 0,
        bad: 1,
        problems: [{ row: 8, column: "unit", where: "第 8 行 单位 列", what: "没有找到单位“火星中队”" }],
    },
});

export const sessionActs = [
    [/^POST \/sessions\/\w+\/attendances\/imports$/, outcome],
    [
        /^POST \/sessions\/\w+\/check-in$/,
        () =>
            problem(422, "invalid-input", "有内容填写不正确", {
                errors: [{ pointer: "/code", detail: "签到码不正确或已过期，请按现场显示的最新签到码输入" }],
            }),
    ],
    [
        /^POST \/sessions\/(\w+)\/hold$/,
        ([, id], { body }) => ({ body: Object.assign(found(id), body, { status: "HELD" }) }),
    ],
    [/^PUT \/sessions\/(\w+)$/, ([, id], { body }) => ({ body: Object.assign(found(id), body) })],
    [
        /^POST \/sessions$/,
        (_, { body, account }) => {
            const made = session(`s${sessions.length + 1}`, { ...body.content, unit: body.unit ?? account.unit });
            sessions.unshift(made);
            return { status: 201, body: made };
        },
    ],
];
