import { today, units, year } from "./data.js";

const districts = units.filter((unit) => unit.group);

export const channels = [
    channel("h1", "申城城管公众号", "WECHAT", ["街头故事", "以案说法", "便民服务"]),
    channel("h2", "申城城管视频号", "VIDEO", ["一分钟看现场", "队员的一天"]),
    channel("h3", "市局门户网站", "WEBSITE", ["工作动态", "媒体聚焦", "专题"], ["媒体聚焦"]),
    { ...channel("h4", "城管微博", "MICROBLOG", []), closed: true, reason: "已并入公众号" },
];

function channel(id, name, kind, names, closed = []) {
    const columns = names.map((each, i) => ({ id: `${id}c${i}`, name: each, closed: closed.includes(each) }));
    return { id, version: 1, name, kind, columns, closed: false, reason: null };
}

const on = (date) => `${date}T09:00:00Z`;
const day = (by) => new Date(Date.parse(today) + by * 86400000).toISOString().slice(0, 10);

const made = [
    call("k1", "进博会保障一线见闻", "OPEN", day(9), { channelId: "h1", columnId: "h1c0", projectId: "j12" }),
    call("k2", "冬季市容环境整治", "DRAFT", day(30), { createdBy: "system:media" }),
    call("k3", "夏令热线里的暖心事", "CLOSED", `${year}-08-20`, { moved: `${year}-08-10` }),
    call("k4", "公众开放日镜头", "CLOSED", `${year}-07-18`, { channelId: "h2" }),
    call("k5", "春季护绿行动", "CLOSED", `${year}-04-15`, {}),
    call("k6", "节庆灯光", "WITHDRAWN", `${year}-02-10`, { reason: "与专题宣传合并" }),
];

function call(id, title, status, date, { moved, ...more }) {
    const opened = status !== "DRAFT";
    return {
        id,
        version: 2,
        title,
        status,
        milestones: [],
        closed: status === "CLOSED",
        abandoned: status === "WITHDRAWN",
        channelId: null,
        columnId: null,
        projectId: null,
        addressees: opened ? districts.map((unit) => unit.id) : [],
        deadline: on(date),
        originalDeadline: on(moved ?? date),
        theme: "写一写这一时期队员在街面上遇到的人和事：看见了什么、怎么办的、居民怎么说。\n照片请附说明。",
        template: [
            { title: "现场", hint: "时间、地点和起因，二百字以内" },
            { title: "做法", hint: "采取了哪些措施" },
            { title: "反响", hint: null },
        ],
        audience: { kind: "DISTRICTS", units: null, group: null },
        moves: moved ? [{ at: on(moved), actor: "a2", from: on(moved), to: on(date), reason: "高温延长" }] : [],
        openedAt: opened ? `${year}-01-20T02:00:00Z` : null,
        closedAt: status === "CLOSED" ? on(date) : null,
        reason: null,
        createdBy: "a2",
        assigned: { done: opened ? districts.length : 0, of: opened ? districts.length : 0 },
        ...more,
    };
}

function rowsOf(call) {
    return call.addressees.map((unit, i) => {
        const pick = (i * 7 + call.id.charCodeAt(1)) % 10;
        const past = call.deadline < new Date().toISOString();
        const timeliness =
            call.status === "WITHDRAWN"
                ? "CANCELLED"
                : pick === 3
                  ? "EXCUSED"
                  : pick < 6
                    ? "ON_TIME"
                    : !past
                      ? "OPEN"
                      : pick < 8
                        ? "LATE"
                        : "MISSING";
        const handed = ["ON_TIME", "LATE"].includes(timeliness);
        const at = handed
            ? new Date(Date.parse(call.deadline) + (timeliness === "LATE" ? 2 : -3) * 86400000).toISOString()
            : null;
        const status = handed ? "HANDED_IN" : ["OPEN", "MISSING"].includes(timeliness) ? "OWED" : timeliness;
        return {
            id: `${call.id}-${unit}`,
            version: 1,
            call: call.id,
            callTitle: call.title,
            unit,
            due: call.deadline,
            originalDue: call.originalDeadline,
            status,
            firstHandedInAt: at,
            latestHandedInAt: at,
            timeliness,
            takes: call.status === "OPEN",
            submissions: handed ? 1 + (pick % 3) : 0,
            received: handed && pick === 0 ? { at, note: "邮件报送", actor: "a2" } : null,
            excuse: timeliness === "EXCUSED" ? { at: call.deadline, actor: "a2", reason: "防汛值守" } : null,
        };
    });
}

function tallied(call, within) {
    const rows = rowsOf(call).filter((row) => within(row.unit));
    const count = (what) => rows.filter((row) => row.timeliness === what).length;
    const [onTime, late, missing, open, excused] = ["ON_TIME", "LATE", "MISSING", "OPEN", "EXCUSED"].map(count);
    return {
        ...call,
        tally: { expected: onTime + late + missing + open, onTime, late, missing, open, excused },
    };
}

export const listCalls = (query, within) =>
    made
        .filter((each) => within("SH") || each.status !== "DRAFT")
        .filter((each) => !query.get("state") || each.status === query.get("state"))
        .filter((each) => !query.get("text") || each.title.includes(query.get("text")))
        .toSorted((a, b) => b.deadline.localeCompare(a.deadline))
        .map((each) => tallied(each, within));

export const callView = (id, within) => {
    const found = made.find((each) => each.id === id);
    return found && tallied(found, within);
};

export const owedFor = (id, within) => {
    const found = made.find((each) => each.id === id);
    return found && { items: rowsOf(found).filter((row) => within(row.unit)), next: null };
};

export const listOwed = (query, within) => {
    const views = { OPEN: ["OPEN"], MISSING: ["MISSING"], HANDED_IN: ["ON_TIME", "LATE"], EXCUSED: ["EXCUSED"] };
    return made
        .flatMap(rowsOf)
        .filter((row) => within(row.unit) && views[query.get("view") ?? "OPEN"].includes(row.timeliness));
};

const nameOf = (unit) => units.find((each) => each.id === unit)?.name ?? unit;
const groupOf = (unit) => units.find((each) => each.id === unit)?.group ?? "NONE";
const groupNames = { URBAN: "市区组", SUBURBAN: "郊区组", DIRECT: "直属", NONE: "未分组" };
const states = { ON_TIME: "onTime", LATE: "late", MISSING: "missing", OPEN: "open", EXCUSED: "excused" };
const axes = {
    unit: (row) => [row.unit, nameOf(row.unit)],
    month: (row) => [row.due.slice(0, 7), row.due.slice(0, 7)],
    group: (row) => [groupOf(row.unit), groupNames[groupOf(row.unit)]],
    call: (row) => [row.call, row.callTitle],
};

const counted = (query, within) =>
    made
        .flatMap(rowsOf)
        .filter((row) => states[row.timeliness] && within(row.unit))
        .filter(
            (row) =>
                row.due.slice(0, 7) >= (query.get("from") ?? "") && row.due.slice(0, 7) <= (query.get("to") ?? "9"),
        )
        .filter((row) => !query.get("unit") || row.unit === query.get("unit"))
        .filter((row) => !query.get("group") || groupOf(row.unit) === query.get("group"))
        .filter((row) => !query.get("call") || row.call === query.get("call"));

function sums(rows) {
    const all = { expected: 0, onTime: 0, late: 0, missing: 0, open: 0, excused: 0 };
    for (const row of rows) {
        all[states[row.timeliness]]++;
        if (row.timeliness !== "EXCUSED") all.expected++;
    }
    return all;
}

export function owedFigures(query, within) {
    const rows = new Map();
    const all = counted(query, within);
    for (const row of all) {
        const [key, label] = axes[query.get("by") ?? "unit"](row);
        if (!rows.has(key)) rows.set(key, { label, of: [] });
        rows.get(key).of.push(row);
    }
    return {
        asOf: today,
        computedAt: new Date().toISOString(),
        rows: [...rows].sort().map(([key, row]) => ({ key, label: row.label, ...sums(row.of) })),
        total: { key: null, label: "合计", ...sums(all) },
    };
}

export const owedRecords = (query, within) =>
    counted(query, within)
        .filter((row) => {
            const state = query.get("state") ?? "expected";
            return state === "expected" ? row.timeliness !== "EXCUSED" : states[row.timeliness] === state;
        })
        .map((row) => ({ ...row, owedId: row.id, state: states[row.timeliness] }));

export function owedRanking(query) {
    const rows = districts
        .filter((unit) => unit.group === query.get("group"))
        .map((unit) => {
            const { expected, open, onTime } = sums(counted(query, (id) => id === unit.id));
            const judged = expected - open;
            return {
                unit: unit.id,
                name: unit.name,
                group: unit.group,
                expected,
                counted: judged,
                onTime,
                rate: judged ? onTime / judged : null,
            };
        })
        .sort((a, b) => b.rate - a.rate);
    const ranked = rows.filter((row) => row.counted >= Number(query.get("minimum") ?? 3));
    return {
        asOf: today,
        computedAt: new Date().toISOString(),
        rows: ranked.map((row) => ({ rank: ranked.findIndex((other) => other.rate === row.rate) + 1, ...row })),
        unranked: rows.filter((row) => !ranked.includes(row)),
    };
}
