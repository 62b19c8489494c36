import { today } from "./data.js";
import { listReports } from "./media.js";

const kept = (text) => (text ? { text, state: "KEPT" } : null);
const later = (days, time) => `${new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

const contact = (id, outletId, name, position, mobile, more = {}) => ({
    id,
    version: 1,
    outletId,
    name: kept(name),
    position,
    phone: null,
    mobile: kept(mobile),
    mail: null,
    note: null,
    status: "KEPT",
    confirmedOn: today,
    until: `${Number(today.slice(0, 4)) + 1}-09`,
    due: false,
    ...more,
});
const contacts = [
    contact("c1", "o1", "样*", "首席记者", "138****0001", { mail: kept("y***@example.cn"), note: kept("***") }),
    contact("c2", "o1", "例*", "编辑", null, { phone: kept("021****0000") }),
    contact("c3", "o2", "欧阳*", "主持人", "138****0003", { confirmedOn: "2025-06-02", due: true }),
    contact("c4", "o4", "演*", "记者", "138****0004", { mobile: { text: null, state: "ERASED" } }),
    contact("c5", "o3", "示*", "记者", "138****0005", { status: "REMOVED" }),
];
const ofQuery = (query) => (each) =>
    (!query.get("outlet") || each.outletId === query.get("outlet")) &&
    each.status === (query.get("status") || "KEPT") &&
    (!query.get("due") || each.due);
const contactView = (id) => ({ ...contacts.find((each) => each.id === id), reason: null, reveals: [], history: [] });

const interview = (id, unit, outletId, subject, status, day, more = {}) => ({
    id,
    version: 2,
    unit,
    outletId,
    contactId: null,
    from: later(day, "09:30"),
    to: later(day, "11:00"),
    subject,
    urgent: false,
    status,
    level: null,
    dueOn: null,
    requestedAt: `${today}T01:00:00Z`,
    heldOn: status === "HELD" ? later(day, "").slice(0, 10) : null,
    reports: [],
    overdue: false,
    ...more,
});
const interviews = [
    interview("v1", "PD", "o1", "开放日筹备进展", "REQUESTED", 5, { level: "DISTRICT", dueOn: today, urgent: true }),
    interview("v2", "HP", "o2", "夜间施工噪声治理", "REQUESTED", 3, {
        level: "CITY",
        dueOn: later(-2, "").slice(0, 10),
        overdue: true,
    }),
    interview("v3", "XH", "o3", "一刻钟便民服务点", "APPROVED", 2),
    interview("v4", "PD", "o1", "共享单车停放秩序", "ACCEPTED", 1),
    interview("v5", "SH-OFFICE", "o1", "年度普法工作", "HELD", -8, { reports: ["r3"] }),
    interview("v6", "MH", "o4", "占道经营疏导", "RETURNED", 4),
    interview("v7", "BS", "o6", "渣土车整治", "REFUSED", -1),
    interview("v8", "SJ", "o4", "早餐摊规范", "CANCELLED", -3),
];
const interviewView = (id) => {
    const it = interviews.find((each) => each.id === id);
    return (
        it && {
            ...it,
            content: {
                unit: it.unit,
                outlet: it.outletId,
                contact: null,
                from: it.from,
                to: it.to,
                place: "区局三楼会议室",
                subject: it.subject,
                outline: "一、今年的主要做法\n二、市民最关心的问题怎么解决\n三、下一步安排",
                spokesperson: { unit: it.unit, position: "新闻发言人" },
                urgent: it.urgent,
            },
            requestedBy: "a1",
            reason: it.status === "RETURNED" ? "请补充数据口径" : it.status === "REFUSED" ? "时间与活动冲突" : null,
            result: it.heldOn && {
                heldOn: it.heldOn,
                asked: "普法覆盖面和效果",
                outcome: "会后补充数据",
                reports: ["r3"],
            },
            history: [{ at: `${today}T01:00:00Z`, actor: "a1", what: "REQUESTED", reason: null }],
        }
    );
};

const release = (id, title, status, serial, day, more = {}) => ({
    id,
    version: 3,
    unit: "SH",
    title,
    status,
    year: serial ? Number(today.slice(0, 4)) : null,
    serial,
    number: serial ? `城管通稿〔${today.slice(0, 4)}〕${serial}号` : null,
    issuedOn: serial ? later(day, "").slice(0, 10) : null,
    invited: ["o1", "o2", "o4"],
    ...more,
});
const releases = [
    release("n1", "秋季街面秩序提升行动启动", "DRAFT", null, 0, { unit: "PD" }),
    release("n2", "宪法宣传周活动安排", "IN_REVIEW", null, 0),
    release("n3", "公众开放日邀请市民走进城管", "ISSUED", 12, -5),
    release("n4", "夏季夜市管理有新招", "ISSUED", 11, -40),
    release("n5", "市容环境满意度调查公布", "WITHDRAWN", 10, -60),
];
const releaseView = (id) => {
    const it = releases.find((each) => each.id === id);
    return (
        it && {
            ...it,
            content: {
                title: it.title,
                blocks: [
                    { kind: "PARAGRAPH", text: "为让市民了解城市管理，市局定于近期举办系列活动，各区同步设分会场。" },
                    { kind: "HEADING", text: "一、活动安排" },
                    { kind: "PARAGRAPH", text: "主会场设执法装备展示、普法互动和现场咨询，二十个分会场各有主题。" },
                ],
                outline: ["今年与往年有何不同？", "市民如何参加？"],
                invited: it.invited.map((outlet) => ({ outlet, contacts: [] })),
            },
            reason: it.status === "WITHDRAWN" ? "数据有更新，另行发布" : null,
            history: [{ at: `${today}T01:00:00Z`, actor: "a1", what: "DRAFTED", reason: null }],
        }
    );
};
const coverage = () => {
    const pieces = listReports(new URLSearchParams()).slice(0, 4);
    return {
        invited: 3,
        reported: 2,
        pieces: 3,
        over100k: 1,
        over1m: 0,
        outlets: [
            { outletId: "o1", invited: true, pieces: 2, best: "OVER_100K" },
            { outletId: "o2", invited: true, pieces: 1, best: "UNDER_100K" },
            { outletId: "o4", invited: true, pieces: 0, best: "UNDER_100K" },
        ],
        reports: pieces.slice(0, 3),
        proposed: pieces.slice(3),
    };
};

export const pressLists = {
    "/media/releases/proposed": (query) => (/开放日/.test(query.get("title") ?? "") ? releases.slice(2, 3) : []),
    "/media/contacts": (query) => contacts.filter(ofQuery(query)),
    "/media/interview-requests": (query) =>
        interviews.filter(
            (each) =>
                (!query.get("outlet") || each.outletId === query.get("outlet")) &&
                (!query.get("status") || each.status === query.get("status")) &&
                (!query.get("mine") || each.level === "CITY") &&
                (!query.get("overdue") || each.overdue),
        ),
    "/media/releases": (query) =>
        releases.filter((each) => !query.get("status") || each.status === query.get("status")),
};

export const pressSingles = [
    [/^\/media\/contacts\/(\w+)$/, contactView],
    [/^\/media\/interview-requests\/(\w+)$/, interviewView],
    [/^\/media\/releases\/(\w+)$/, releaseView],
    [/^\/media\/releases\/(\w+)\/coverage$/, coverage],
];

export const pressActs = [
    [/^POST \/media\/contacts\/find$/, () => ({ body: { items: contacts.slice(0, 1), next: null } })],
    [/^POST \/media\/contacts\/imports$/, () => ({ body: { created: 2, changed: 0, unchanged: 1, problems: [] } })],
    [
        /^POST \/media\/contacts\/\w+\/reveal$/,
        () => ({ body: { name: "样例甲", phone: null, mobile: "13800000001", mail: "yangli@example.cn", note: null } }),
    ],
    [/^POST \/media\/contacts/, () => ({ status: 201, body: contactView("c1") })],
    [/^POST \/media\/interview-requests/, () => ({ status: 201, body: interviewView("v1") })],
    [/^POST \/media\/releases/, () => ({ status: 201, body: releaseView("n3") })],
];
