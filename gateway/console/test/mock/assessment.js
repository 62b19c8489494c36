import { units, year } from "./data.js";

const districts = units.filter((unit) => unit.group);
const month = (n) => `${year}-${String(n).padStart(2, "0")}`;
const at = `${year}-01-04T02:00:00Z`;

const set = (newspaper, unitCap) => ({
    rules: [
        { rule: "OUTLET_CENTRAL_NEWSPAPER", points: 10, cap: null },
        { rule: "OUTLET_CENTRAL_NEWS_SITE", points: 6, cap: null },
        { rule: "OUTLET_CITY_NEWSPAPER", points: newspaper, cap: 30 },
        { rule: "OUTLET_CITY_RADIO", points: 3, cap: null },
        { rule: "OUTLET_DISTRICT_TV", points: 2, cap: 12 },
        { rule: "TONE_NEGATIVE", points: -3, cap: null },
        { rule: "TONE_ACCOUNTABILITY", points: -8, cap: null },
        { rule: "TIER_OVER_100K", points: 3, cap: null },
        { rule: "TIER_OVER_1M", points: 8, cap: null },
        { rule: "FRONT_PAGE", points: 2, cap: null },
        { rule: "SUBMISSION_PUBLISHED", points: 1, cap: 4 },
        { rule: "SUBMISSION_LATE", points: -0.5, cap: null },
    ],
    tones: [
        { tone: "POSITIVE", times: 1 },
        { tone: "NEUTRAL", times: 0.5 },
        { tone: "NEGATIVE", times: 0 },
        { tone: "ACCOUNTABILITY", times: 0 },
    ],
    reprints: "ONCE_HIGHEST",
    unitCap,
    shortfall: 0.8,
});
const version = (id, name, status, from, rules, note) => ({
    id,
    version: 1,
    name,
    status,
    from,
    note,
    rules,
    reason: null,
    writtenBy: "a-editor",
    writtenAt: at,
    decidedBy: from && "a-approver",
    decidedAt: from && at,
});
export const ruleVersions = [
    version("v3", "下一年度考核办法（征求意见）", "DRAFT", null, set(4, 60), "提高市级报纸分值，设每月总分封顶"),
    version("v2", "每月投稿考核办法", "IN_FORCE", month(7), set(3, null), "每月四篇投稿计入考核"),
    version("v1", "年度报道篇数考核办法", "IN_FORCE", month(1), set(3, null), null),
];

export const months = [10, 9, 8, 7, 6].map((n) => ({
    id: month(n),
    version: 3,
    status: n === 10 ? "PUBLISHED" : "CLOSED",
    rulesId: "v2",
    rulesName: "每月投稿考核办法",
    round: 1,
    units: districts.length,
    appealsUntil: `${month(n + 1)}-12`,
    work: "NONE",
    done: districts.length,
    pieces: 30 + n,
    submissions: 12 + n,
    problem: null,
    history: [],
}));

const pointsOf = (i) => Math.round((42 - i * 1.75 + (i % 3)) * 4) / 4;

export function ranking(query) {
    const times = query.get("from") === query.get("to") ? 1 : 9.5;
    const rows = districts.map((unit, i) => ({
        unit: unit.id,
        name: unit.name,
        group: unit.group,
        points: pointsOf(i) * times,
        coverage: (pointsOf(i) + 2) * times,
        submissions: 2 * times,
        deductions: -3 * times,
        caps: i % 5 ? 0 : -1 * times,
        corrections: i % 5 ? -1 * times : 0,
        months: times > 1 ? 10 : 1,
        belowQuota: i % 6 === 4,
    }));
    const ranked = ["URBAN", "SUBURBAN", "DIRECT"].flatMap((group) => {
        const of = rows.filter((row) => row.group === group).toSorted((a, b) => b.points - a.points);
        return of.map((row) => ({ rank: 1 + of.filter((other) => other.points > row.points).length, ...row }));
    });
    return { from: query.get("from"), to: query.get("to"), drafts: false, rows: ranked };
}

/** Points by unit, group or month, every month alike. */
export function points(query) {
    const by = query.get("by") ?? "unit";
    const to = query.get("to") ?? "";
    const all = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"].map((month) => `${year}-${month}`);
    const months = all.filter((month) => month >= (query.get("from") ?? "") && (!to || month <= to));
    const units = ranking(new URLSearchParams({ from: "1", to: "1" })).rows.filter(
        (row) =>
            (!query.get("group") || row.group === query.get("group")) &&
            (!query.get("unit") || row.unit === query.get("unit")),
    );
    const cells = months.flatMap((month) => units.map((row) => ({ ...row, month })));
    const keyOf = { unit: (cell) => cell.unit, group: (cell) => cell.group, month: (cell) => cell.month }[by];
    const sum = (cells, key, label) => {
        const of = (name) => cells.reduce((total, cell) => total + Number(cell[name]), 0);
        return {
            key,
            label,
            rank: by === "unit" ? cells[0]?.rank : null,
            group: null,
            points: of("points"),
            coverage: of("coverage"),
            submissions: of("submissions"),
            deductions: of("deductions"),
            caps: of("caps"),
            corrections: of("corrections"),
            months: cells.length,
            belowQuota: of("belowQuota"),
        };
    };
    const label = (cell) => ({ unit: cell.name, group: groups[cell.group], month: cell.month })[by];
    const rows = [...new Set(cells.map(keyOf))].map((key) => {
        const own = cells.filter((cell) => keyOf(cell) === key);
        return sum(own, key, label(own[0]));
    });
    return { computedAt: new Date().toISOString(), rows, total: sum(cells, "total", "合计"), cells };
}

export const pointRecords = (query) =>
    points(query)
        .cells.map((cell) => ({ ...cell, scoreId: `${cell.month}-${cell.unit}` }))
        .reverse();

const groups = { URBAN: "市区组", SUBURBAN: "郊区组", DIRECT: "直属" };

const line = (kind, source, title, date, rule, base, times, share) => ({
    kind,
    source,
    title,
    date,
    rule,
    base,
    times,
    share,
    points: Math.round(base * times * share * 100) / 100,
});
export function explanation(of, unit) {
    const lines = [
        line("PIECE", "r1", "开放日里看城市管家", `${of}-05`, "OUTLET_CITY_NEWSPAPER", 3, 1, 1),
        line("PIECE", "r1", "开放日里看城市管家", `${of}-05`, "FRONT_PAGE", 2, 1, 1),
        line("PIECE", "r2", "夜市管理有新招", `${of}-09`, "OUTLET_CENTRAL_NEWSPAPER", 10, 1, 0.6),
        line("PIECE", "r2", "夜市管理有新招", `${of}-09`, "TIER_OVER_100K", 3, 1, 0.6),
        line("PIECE", "r3", "街面乱象引关注", `${of}-17`, "TONE_NEGATIVE", -3, 1, 1),
        line("PIECE", "r4", "清晨的街面", `${of}-20`, "REPRINT", 0, 0, 1),
        line("SUBMISSION", "s1", "社区议事厅里的城管队员", `${of}-21`, "SUBMISSION_PUBLISHED", 1, 1, 1),
        line("CAP", null, null, null, "OUTLET_CITY_NEWSPAPER", -1, 1, 1),
        line("QUOTA", null, null, null, "SHORTFALL", -1.96, 1, 1),
    ];
    return {
        month: of,
        unit,
        published: true,
        total: Math.round(lines.reduce((sum, each) => sum + each.points, 0) * 100) / 100,
        of: lines.length,
        lines,
        quotas: [
            {
                quotaId: "q1",
                measure: "PIECES_PUBLISHED",
                outlets: ["NEWSPAPER", "TV", "RADIO", "NEWS_SITE"],
                expected: 40,
                actual: 36,
                below: true,
            },
        ],
    };
}

const appeal = (id, unit, status, title, reason, more = {}) => ({
    id,
    version: 1,
    month: month(10),
    unit,
    source: title && "r1",
    title,
    status,
    points: null,
    reason,
    madeBy: "a-pd",
    madeAt: `${month(11)}-06T02:00:00Z`,
    answer: null,
    decidedBy: null,
    decidedOn: null,
    applied: false,
    ...more,
});
export const appeals = [
    appeal("ap1", "PD", "OPEN", "开放日里看城市管家", "此篇在头版刊发，未计头版加分。"),
    appeal("ap2", "HP", "GRANTED", null, "十月有一篇广播报道未计入。", {
        points: 3,
        answer: "情况属实",
        applied: true,
    }),
    appeal("ap3", "XH", "REFUSED", "夜市管理有新招", "应为独家报道。", { answer: "与原文不符" }),
];

const correction = (id, unit, title, proposed, entries = []) => ({
    id,
    version: 1,
    month: month(8),
    unit,
    source: title && "r9",
    title,
    proposed,
    confirmed: entries.reduce((sum, each) => sum + each.points, 0),
    setAside: 0,
    reason: null,
    entries,
});
export const corrections = [
    correction("c1", "PD", "夜市管理有新招", -3),
    correction("c2", "MH", "一刻钟便民服务点上新", 3),
    correction("c4", "XH", "早餐车进楼宇", 0, [{ into: null, points: 3, on: `${month(9)}-04`, actor: "a-editor" }]),
    correction("c3", "HP", null, 0, [{ into: month(10), points: 1.5, on: `${month(9)}-03`, actor: "a-editor" }]),
];

/** The first is done, the others were changed meanwhile. */
export function setAsideMany(items) {
    const results = items.map(({ id, version }, i) => {
        if (i) return { id, version: null, problem: { status: 409, title: "内容已被更新", detail: "请刷新后再试。" } };
        const found = corrections.find((each) => each.id === id);
        Object.assign(found, { setAside: found.proposed, proposed: 0, version: version + 1 });
        return { id, version: version + 1, problem: null };
    });
    return { done: 1, refused: items.length - 1, results };
}

export const simulation = () => ({
    month: month(10),
    versionId: "v2",
    versionName: "每月投稿考核办法",
    pieces: 40,
    submissions: 22,
    since: { added: 5, gone: 1, changed: 0, limits: 0, decided: 1 },
    rows: ranking(new URLSearchParams()).rows.map((row, i) => ({
        unit: row.unit,
        name: row.name,
        group: row.group,
        before: { rank: row.rank + (i % 4 === 1 ? 1 : i % 4 === 2 ? -1 : 0), points: row.points },
        after: { rank: row.rank, points: row.points + 1.5 },
        moved: i % 4 === 1 ? 1 : i % 4 === 2 ? -1 : 0,
    })),
});
