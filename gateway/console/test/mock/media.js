import { today, units, year } from "./data.js";

const outlet = (id, name, level, kind, more = {}) => ({
    id,
    version: 1,
    name,
    level,
    kind,
    aliases: [],
    domains: [],
    region: "上海",
    closed: false,
    reason: null,
    ...more,
});

export const outlets = [
    outlet("o1", "申城日报", "CITY", "NEWSPAPER", { aliases: ["申报"], domains: ["shencheng.example"] }),
    outlet("o2", "城市之声", "CITY", "RADIO"),
    outlet("o3", "全国城管观察", "CENTRAL", "NEWS_SITE", { domains: ["guancha.example"], region: null }),
    outlet("o4", "浦江新闻", "DISTRICT", "TV", { region: "浦东" }),
    outlet("o5", "市容环卫周刊", "INDUSTRY", "MAGAZINE", { region: null, closed: true, reason: "已停刊" }),
    outlet("o6", "申城观察公众号", "CITY", "PLATFORM_ACCOUNT", { domains: ["mp.example"] }),
];

export const listOutlets = (query) =>
    outlets.filter(
        (each) =>
            (!query.get("closed") || String(each.closed) === query.get("closed")) &&
            (!query.get("level") || each.level === query.get("level")) &&
            (!query.get("kind") || each.kind === query.get("kind")) &&
            (!query.get("text") || JSON.stringify(each).includes(query.get("text"))),
    );

const titles = ["开放日里看城市管家", "夜市管理有新招", "一刻钟便民服务点上新", "执法记录仪下的一天", "清晨的街面"];
const tones = ["POSITIVE", "POSITIVE", "POSITIVE", "NEUTRAL", "NEGATIVE", "POSITIVE", "ACCOUNTABILITY"];
const districts = units.filter((unit) => unit.group);

const pieces = Array.from({ length: 160 }, (_, i) => {
    const of = outlets[i % 4];
    const unit = districts[(i * 7) % districts.length];
    const other = districts[(i * 3 + 1) % districts.length];
    return {
        reportId: `r${i}`,
        date: `${year}-${String(1 + (i % 11)).padStart(2, "0")}-${String(1 + (i % 27)).padStart(2, "0")}`,
        title: titles[i % titles.length],
        link: i % 3 ? `https://shencheng.example/${i}` : null,
        outletId: of.id,
        level: of.level,
        kind: of.kind,
        units: i % 9 || unit === other ? [unit.id] : [unit.id, other.id],
        tone: tones[i % 23 < 16 ? 0 : i % 7],
        tier: i % 53 === 5 ? "OVER_1M" : i % 17 === 3 ? "OVER_100K" : "UNDER_100K",
        topic: i % 2 ? "公众开放日" : null,
        campaign: i % 4 ? null : "g9",
        project: i % 6 ? null : "j12",
        frontPage: i % 11 === 0,
        reprint: i % 13 === 6,
    };
});

const means = (query) => (piece) =>
    ["level", "kind", "tone", "tier", "topic", "campaign", "project"].every(
        (name) => !query.get(name) || piece[name] === query.get(name),
    ) &&
    (!query.get("reached") || piece.tier === "OVER_1M" || piece.tier === query.get("reached")) &&
    (!query.get("frontPage") || piece.frontPage) &&
    (!query.get("reprint") || String(piece.reprint) === query.get("reprint")) &&
    (!query.get("from") || piece.date.slice(0, 7) >= query.get("from")) &&
    (!query.get("to") || piece.date.slice(0, 7) <= query.get("to")) &&
    (!query.get("unit") || piece.units.includes(query.get("unit")));

function row(key, label, list) {
    const many = (test) => list.filter(test).length;
    const toned = (tone) => many((each) => each.tone === tone);
    return {
        key,
        label,
        pieces: list.length,
        stories: many((each) => !each.reprint),
        share: list.reduce((sum, each) => sum + (key ? 1 / each.units.length : 1), 0),
        frontPage: many((each) => each.frontPage),
        over100k: many((each) => each.tier !== "UNDER_100K"),
        over1m: many((each) => each.tier === "OVER_1M"),
        positive: toned("POSITIVE"),
        neutral: toned("NEUTRAL"),
        negative: toned("NEGATIVE"),
        accountability: toned("ACCOUNTABILITY"),
    };
}

const words = {
    CENTRAL: "中央级",
    CITY: "市级",
    DISTRICT: "区级",
    NEWSPAPER: "报纸",
    RADIO: "广播",
    NEWS_SITE: "新闻网站",
    TV: "电视",
    UNDER_100K: "十万以下",
    OVER_100K: "十万+",
    OVER_1M: "百万+",
    URBAN: "市区组",
    SUBURBAN: "郊区组",
    DIRECT: "直属",
};

export function coverage(query) {
    const by = query.get("by") ?? "unit";
    const found = pieces.filter(means(query));
    const group = (id) => units.find((unit) => unit.id === id).group;
    const keys = (piece) =>
        by === "unit"
            ? piece.units
            : by === "group"
              ? [...new Set(piece.units.map(group))]
              : by === "month"
                ? [piece.date.slice(0, 7)]
                : [piece[by] ?? ""];
    const all = [...new Set(found.flatMap(keys))];
    const label = (key) => units.find((unit) => unit.id === key)?.name ?? words[key] ?? (key || "无");
    return {
        asOf: today,
        computedAt: new Date().toISOString(),
        rows: all.map((key) =>
            row(
                key,
                label(key),
                found.filter((piece) => keys(piece).includes(key)),
            ),
        ),
        total: row(null, "合计", found),
    };
}

/** Against a made-up last year. */
export function comparison(query) {
    const year = Number(today.slice(0, 4));
    const against = Number(query.get("against") || year - 1);
    const counted = coverage(new URLSearchParams({ ...Object.fromEntries(query), by: "month" }));
    const figure = (measure, now, last, basis = last === null ? "UNKNOWN" : "STATED") => ({
        measure,
        now,
        last,
        basis,
        change:
            now === null || !last || basis !== "STATED" ? null : Math.round(((now - last) / last) * 10_000) / 10_000,
    });
    const month = Number(today.slice(5, 7));
    const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);
    const stated = against === year - 1;
    const way = stated ? "STATED" : "WHOLE_YEAR";
    const last = (i) => (stated ? 4 + ((i * 7) % 5) : null);
    const rows = months.map((key, i) => ({
        key,
        label: key,
        figures: [
            figure(
                "PIECES",
                i < month ? (counted.rows.find((each) => each.key === key)?.pieces ?? 0) : null,
                last(i),
                last(i) !== null && i + 1 >= month ? "RUNNING" : undefined,
            ),
        ],
    }));
    return {
        year,
        against,
        firstMonth: 1,
        lastMonth: month,
        lastOver: month - 1,
        asOf: today,
        computedAt: counted.computedAt,
        rows,
        total: {
            key: null,
            label: "合计",
            figures: [
                figure("PIECES", counted.total.pieces, stated ? 70 : 1949, way),
                figure("OVER_100K", counted.total.over100k, stated ? 3 : 74, way),
                figure("OVER_1M", counted.total.over1m, stated ? 1 : 14, way),
                figure("LAW_WORKS", null, 54, "WHOLE_YEAR"),
            ],
        },
    };
}

const stated = (year, month, measure, of, value) => ({
    id: `b-${year}-${month}-${measure}-${of}`,
    year,
    month,
    measure,
    of,
    level: null,
    value,
    withdrawn: false,
    version: 1,
    source: "年度宣传工作总结",
});
export const baselines = [
    stated(2023, null, "PIECES", null, 1949),
    stated(2023, null, "OVER_100K", null, 74),
    stated(2023, null, "OVER_1M", null, 14),
    stated(2023, null, "LAW_WORKS", null, 54),
    stated(2025, 1, "PIECES", null, 96),
    stated(2025, 1, "PIECES", "PD", 12),
];

export const coverageRecords = (query) => pieces.filter(means(query)).toSorted((a, b) => (a.date < b.date ? 1 : -1));

/** The same pieces as the registry has them. */
const reports = pieces.map((piece, i) => ({
    id: piece.reportId,
    version: 2,
    unit: piece.units[0],
    outletId: piece.outletId,
    outletLevel: piece.level,
    outletKind: piece.kind,
    date: piece.date,
    title: piece.title,
    link: piece.link,
    shares: piece.units.map((unit) => ({ unit, weight: 1 / piece.units.length })),
    tone: piece.tone,
    topic: piece.topic,
    series: null,
    campaignId: piece.campaign,
    projectId: piece.project,
    frontPage: piece.frontPage,
    tier: piece.tier,
    readings: i % 2 ? [] : [{ metric: "READS", ...reading(piece.tier, i), asOf: piece.date }],
    status: "REGISTERED",
    recheckOn: i % 5 ? null : today,
}));

function reading(tier, i) {
    if (tier === "OVER_1M") return { value: 1_230_000 + i, atLeast: false };
    return tier === "OVER_100K" ? { value: 100_000, atLeast: true } : { value: 1_200 + i * 37, atLeast: false };
}

export const listReports = (query) =>
    reports
        .filter(
            (each) =>
                (!query.get("tone") || each.tone === query.get("tone")) &&
                (!query.get("tier") || each.tier === query.get("tier")) &&
                (!query.get("level") || each.outletLevel === query.get("level")) &&
                (!query.get("kind") || each.outletKind === query.get("kind")) &&
                (!query.get("unit") || each.shares.some((share) => share.unit === query.get("unit"))) &&
                (!query.get("due") || each.recheckOn) &&
                !query.get("withdrawn"),
        )
        .toSorted((a, b) => (a.date < b.date ? 1 : -1));

/** Words are found in titles and names of outlets; without Chinese analysis, at spaces only. */
export function searchReports(query) {
    const words = query.get("text").split(/\s+/).filter(Boolean);
    const nameOf = (report) => outlets.find((each) => each.id === report.outletId).name;
    const mark = (place, text) =>
        words
            .filter((word) => text.includes(word))
            .map((word) => ({ place, from: text.indexOf(word), to: text.indexOf(word) + word.length }));
    const has = (report, word) => report.title.includes(word) || nameOf(report).includes(word);
    const all = listReports(query).filter((report) => words.every((word) => has(report, word)));
    const items = all
        .slice(0, 50)
        .map((report) => ({ ...report, marks: [...mark("TITLE", report.title), ...mark("OUTLET", nameOf(report))] }));
    const fewer = words.length > 1 ? [{ text: words[0], filtered: true, found: 32 }] : [];
    const instead = all.length ? [] : [{ text: words.join(" "), filtered: false, found: 4 }, ...fewer];
    return { items, next: null, total: all.length, instead, filling: null };
}

const story = (id, members, more = {}) => {
    const all = members.map(([report, title], i) => ({ ...reports[report], title, date: `${year}-07-${15 + i}` }));
    return {
        id,
        version: 1,
        unit: "SH",
        status: "PROPOSED",
        original: all[0].id,
        members: all,
        hidden: 0,
        found: [],
        doubted: [],
        reason: null,
        history: [{ at: `${today}T01:20:00Z`, actor: "system:media", what: "PROPOSED" }],
        ...more,
    };
};

export const reprintGroups = [
    story("g1", [
        [0, "开放日里看城市管家，百名市民走进执法一线"],
        [1, "百名市民走进执法一线 开放日里看城市管家"],
        [2, "浦江：开放日里看城市管家 市民走进执法一线"],
    ]),
    story("g2", [
        [4, "夜市管理有新招：划好线、配好灯"],
        [5, "夜市管理有新招 划线又配灯"],
    ]),
    story(
        "g3",
        [
            [8, "一刻钟便民服务点上新"],
            [9, "一刻钟便民服务点又上新"],
        ],
        { status: "CONFIRMED", found: [{ ...reports[10], title: "一刻钟便民服务点上新了" }], doubted: [reports[9].id] },
    ),
];
for (const group of reprintGroups.filter((each) => each.status === "CONFIRMED"))
    for (const { id } of group.members)
        reports.find((each) => each.id === id).reprint = { group: group.id, original: id === group.original };

export const listReprints = (query) =>
    reprintGroups.filter(
        (each) =>
            (!query.get("status") || each.status === query.get("status")) &&
            (!query.get("open") || each.status === "PROPOSED" || each.found.length || each.doubted.length) &&
            (!query.get("report") || each.members.some((piece) => piece.id === query.get("report"))),
    );

/** Like a sweep that tells the pieces what they belong to. */
function tellPieces(group) {
    for (const report of reports) {
        const is = group.status === "CONFIRMED" && group.members.some(({ id }) => id === report.id);
        if (is) report.reprint = { group: group.id, original: report.id === group.original };
        else if (report.reprint?.group === group.id) report.reprint = null;
    }
    return group;
}

export function groupReprints({ members, original }) {
    const group = story(
        `g${reprintGroups.length + 1}`,
        members.map((id) => [
            reports.findIndex((each) => each.id === id),
            reports.find((each) => each.id === id).title,
        ]),
        { status: "CONFIRMED", original },
    );
    reprintGroups.push(group);
    return tellPieces(group);
}

export function decideReprints(id, act, { members, original } = {}) {
    const group = reprintGroups.find((each) => each.id === id);
    group.version++;
    group.status = { confirm: "CONFIRMED", reject: "REJECTED", reopen: "PROPOSED" }[act];
    if (act === "confirm") {
        group.members = reports.filter((piece) => members.includes(piece.id));
        group.original = original;
    }
    group.found = [];
    group.doubted = [];
    return tellPieces(group);
}

export function reportView(id) {
    const report = reports.find((each) => each.id === id);
    return (
        report && {
            ...report,
            statement: report.tone === "POSITIVE" ? null : "当日到场核实并整改，次日复查。",
            reason: null,
            all: report.readings.map((each) => ({ ...each, evidence: null, by: "a1" })),
            registeredBy: "a1",
            registeredAt: `${report.date}T02:00:00Z`,
            history: [{ at: `${report.date}T05:00:00Z`, actor: "a1", what: "CORRECTED", fields: ["title", "shares"] }],
        }
    );
}

export const knownReports = (query) => ({
    items: query.get("title") ? [{ by: "TITLE", id: "r3", date: reports[3].date, title: reports[3].title }] : [],
    next: null,
});

export const findOutlet = (query) => ({
    items: outlets.filter((each) => each.domains.some((domain) => query.get("link")?.includes(domain))),
    next: null,
});

const job = (id, status, more = {}) => ({
    id,
    version: 3,
    unit: "SH",
    status,
    fingerprint: "f",
    of: 1240,
    done: 1240,
    created: 1180,
    changed: 21,
    unchanged: 30,
    bad: 9,
    fileName: "上半年报道.xlsx",
    createdAt: `${today}T01:20:00Z`,
    headings: ["日期", "来源媒体", "篇名", "网址", "区局", "阅读"],
    sample: [
        ["2026-06-01", "申城日报", "开放日里看城市管家", "https://shencheng.example/1", "浦东", "12.3万"],
        ["2026-06-02", "城市之声", "夜市管理有新招", "", "黄浦", "830"],
    ],
    mapping: { columns: { DATE: "日期", LINK: "网址" }, unit: null, tone: null },
    problem: null,
    faults: [
        { row: 18, column: "outlet", where: "第 18 行“来源媒体”列", what: "没有找到媒体“申城晚刊”" },
        { row: 40, column: "date", where: "第 40 行“日期”列", what: "“上周”不是日期，应写作 2026-07-31" },
    ],
    fresh: [
        {
            line: 2,
            date: "2026-06-01",
            outlet: "申城日报",
            title: "开放日里看城市管家",
            shares: [
                { unit: "PD", weight: 0.6 },
                { unit: "HP", weight: 0.4 },
            ],
            tone: "POSITIVE",
            readings: [{ metric: "READS", value: 123000, atLeast: false }],
        },
        {
            line: 3,
            date: "2026-06-02",
            outlet: "城市之声",
            title: "夜市管理有新招",
            shares: [{ unit: "HP", weight: 1 }],
            tone: "NEUTRAL",
            readings: [],
        },
    ],
    changes: [{ line: 7, report: "r3", fields: ["title", "topic"] }],
    ...more,
});

export const reportImports = [
    job("i1", "CHECKED"),
    job("i2", "MAPPING", { fresh: [], faults: [], changes: [], fileName: "台账.csv" }),
    job("i3", "TAKING", { done: 520, fileName: "去年.xlsx" }),
    job("i4", "DONE"),
];
