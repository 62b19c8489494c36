// A made-up year for looking at the console without the services: nothing here is shipped.
export const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
export const year = Number(today.slice(0, 4));

const unitRows = `SH 上海市城市管理行政执法局 CITY - -
SH-OFFICE 办公室 DEPARTMENT SH -
SH-PLANNING 执法规划处 DEPARTMENT SH -
SH-COORDINATION 执法协调处 DEPARTMENT SH -
SH-SUPERVISION 执法监督处 DEPARTMENT SH -
SH-PERSONNEL 组织人事处 DEPARTMENT SH -
SH-CORPS 市局执法总队 DISTRICT SH DIRECT
PD 浦东新区城管执法局 DISTRICT SH URBAN
HP 黄浦区城管执法局 DISTRICT SH URBAN
XH 徐汇区城管执法局 DISTRICT SH URBAN
CN 长宁区城管执法局 DISTRICT SH URBAN
JA 静安区城管执法局 DISTRICT SH URBAN
PT 普陀区城管执法局 DISTRICT SH URBAN
HK 虹口区城管执法局 DISTRICT SH URBAN
YP 杨浦区城管执法局 DISTRICT SH URBAN
MH 闵行区城管执法局 DISTRICT SH SUBURBAN
BS 宝山区城管执法局 DISTRICT SH SUBURBAN
JD 嘉定区城管执法局 DISTRICT SH SUBURBAN
JS 金山区城管执法局 DISTRICT SH SUBURBAN
SJ 松江区城管执法局 DISTRICT SH SUBURBAN
QP 青浦区城管执法局 DISTRICT SH SUBURBAN
FX 奉贤区城管执法局 DISTRICT SH SUBURBAN
CM 崇明区城管执法局 DISTRICT SH SUBURBAN
LG 临港新片区综合执法大队 DISTRICT SH DIRECT
FTZ 自贸区综合执法大队 DISTRICT SH DIRECT
AIR 机场执法支队 DISTRICT SH DIRECT
PD-LJZ 陆家嘴街道中队 SQUAD PD -
PD-ZQ 周浦镇中队 SQUAD PD -
PD-CS 川沙新镇中队 SQUAD PD -
PD-SL 三林镇中队 SQUAD PD -
HP-WT 外滩街道中队 SQUAD HP -`;

export const units = unitRows.split("\n").map((row, order) => {
    const [id, name, level, parent, group] = row.split(" ");
    return {
        id,
        name,
        level,
        order,
        version: 1,
        closed: id === "PD-ZQ",
        aliases: level === "DISTRICT" && name.includes("区城管") ? [name.replace(/(新区|区)城管执法局/, "")] : [],
        parent: parent === "-" ? null : parent,
        group: group === "-" ? null : group,
    };
});

export const districts = units.filter((unit) => unit.level === "DISTRICT").map((unit) => unit.id);
const pad = (n) => String(n).padStart(2, "0");
export const lastDay = (month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 全年, 7月, 二季度 … as first and last day. */
export function period(label) {
    const quarter = { 一季度: 1, 二季度: 4, 三季度: 7, 四季度: 10 }[label];
    const month = Number(/^(\d+)月$/.exec(label)?.[1] ?? 0);
    const [first, last] =
        label === "全年"
            ? [1, 12]
            : label === "二季度 三季度"
              ? [4, 9]
              : quarter
                ? [quarter, quarter + 2]
                : [month, month];
    return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${lastDay(last)}`, label };
}

const all = "各单位";
// no, period, name, responsible, who carries it out, kind, content
export const projectRows = [
    ["全年", "主题思想展播", "办公室", all, "PLAIN", "在自有账号开设专栏，按月更新。"],
    ["全年", "身边人物故事宣讲", "办公室", all, "PLAIN", "各单位选送宣讲人，进街道、进校园。"],
    ["全年", "暖心小事发布", "办公室", all, "TOPIC_CALL", "每月征集一线服务群众的小故事。"],
    ["全年", "重点工作系列报道", "办公室", "机关各处室 各单位", "PLAIN", "围绕年度重点任务策划专题。"],
    ["二季度 三季度", "第五届最美城管人评选", "办公室", all, "CAMPAIGN", "推荐、投票、评定、公布四个阶段。"],
    ["四季度", "演讲比赛", "办公室", all, "CAMPAIGN", "初赛由各单位组织，决赛由市局组织。"],
    ["1月", "信息员队伍动员会", "办公室", all, "TRAINING", "明确联络机制与报送要求。"],
    ["2月", "春节执法保障宣传", "办公室", all, "TOPIC_CALL", "节前、节中、节后三个时段供稿。"],
    ["3月", "上半年宣传专题培训", "办公室", all, "TRAINING", "半天课程，线上线下同步。"],
    ["4月", "短视频与摄影比赛启动", "办公室", all, "CAMPAIGN", "发布征集通知和作品模板。"],
    ["5月", "优秀执法人员专题", "办公室", all, "TOPIC_CALL", "劳动节前后集中推出。"],
    ["7月", "第十一届公众开放日", "办公室 执法规划处", all, "CAMPAIGN", "主会场与分会场同日开放。"],
    ["7月", "社会公众满意度测评结果发布", "执法监督处", "执法监督处", "PLAIN", "形成图解并在官网发布。"],
    ["7月", "夏令热线专项行动", "办公室", all, "CAMPAIGN", "每日公布受理与办结情况。"],
    ["8月", "退役军人专题", "办公室", all, "TOPIC_CALL", "讲述退役不褪色的岗位故事。"],
    ["9月", "迎国庆专题", "办公室", all, "PLAIN", "市容保障与节日氛围。"],
    ["9月", "下半年宣传专题培训", "办公室", all, "TRAINING", "舆情处置与短视频制作。"],
    ["10月", "城管进社区活动周", "办公室 执法协调处", all, "CAMPAIGN", "按热线高频诉求安排走访点位。"],
    ["11月", "进博会执法保障宣传", "办公室 执法协调处", all, "PLAIN", "每日一条保障动态。"],
    ["11月", "舆情处置实战演练", "办公室", all, "DRILL", "全程计时，不得使用真实事件。"],
    ["12月", "宪法宣传周", "办公室 执法监督处", all, "PLAIN", "普法展板、问答与进校园。"],
    ["12月", "双十佳宣传", "办公室 组织人事处", all, "CAMPAIGN", "公布名单并推出系列人物。"],
    ["12月", "摄影比赛获奖作品展", "办公室", "办公室", "PLAIN", "线上展厅与线下巡展。"],
];

const idOf = (name) => units.find((unit) => unit.name === name)?.id;
const departments = units.filter((unit) => unit.level === "DEPARTMENT").map((unit) => unit.id);
const spread = (words) =>
    words.split(" ").flatMap((word) => (word === all ? districts : word === "机关各处室" ? departments : [idOf(word)]));

export const plans = [
    plan("p1", `沪城管执〔${year}〕9号`, `${year}年城管执法系统宣传工作计划`, year, "ISSUED"),
    plan("p2", `沪城管执〔${year}〕41号`, `${year}年进博会宣传补充计划`, year, "IN_REVIEW"),
    plan("p3", `沪城管执〔${year - 1}〕12号`, `${year - 1}年城管执法系统宣传工作计划`, year - 1, "CLOSED"),
];

function plan(id, number, title, of, status) {
    const reached = { IN_REVIEW: 1, ISSUED: 2, CLOSED: 3 }[status];
    const steps = [
        ["DRAFT", "IN_REVIEW", "a2"],
        ["IN_REVIEW", "ISSUED", "a3"],
        ["ISSUED", "CLOSED", "a3"],
    ];
    return {
        id,
        number,
        title,
        year: of,
        status,
        version: reached + 1,
        issueDate: `${of}-02-18`,
        returnReason: null,
        revision: 0,
        breakdown: reached > 1 ? { state: "DONE", done: 23, of: 23 } : { state: "NONE", done: 0, of: 0 },
        sections: sections(),
        history: steps.slice(0, reached).map(([from, to, actor], step) => ({
            at: `${of}-02-1${5 + step}T02:1${step}:00Z`,
            actor,
            from,
            to,
            reason: to === "CLOSED" ? "年度工作结束" : null,
        })),
    };
}

export function sections() {
    const section = (level, numbering, heading, text, measures = []) => ({ level, numbering, heading, text, measures });
    return [
        section(1, "一、", "坚持正确导向", "把思想引领放在首位，建好宣传阵地。"),
        section(2, "（一）", "办好主题专栏", "自有账号按月推出主题内容。", ["每月不少于两期", "由办公室统一审核"]),
        section(2, "（二）", "讲好身边故事", "从一线发现人物，用事实说话。", ["各单位每季度推荐一名"]),
        section(1, "二、", "做强品牌活动", "让市民走得进、看得懂、愿参与。"),
        section(2, "（一）", "公众开放日", "主会场与分会场联动。", ["提前两周公布预约方式", "活动后五个工作日内总结"]),
        section(2, "（二）", "进社区活动周", "从热线高频诉求出发安排走访。"),
        section(1, "三、", "提升队伍能力", "信息员、发言人、兼职编辑三支队伍一体培养。"),
    ];
}

export const projects = projectRows.map(([label, name, responsible, implementing, kind, content], index) => ({
    id: `j${index + 1}`,
    planId: "p1",
    planNumber: plans[0].number,
    year,
    no: index + 1,
    name,
    period: period(label),
    responsible: spread(responsible),
    responsibleNames: responsible.split(" "),
    implementing: spread(implementing),
    implementingNames: implementing.split(" "),
    theme: null,
    kind,
    content,
    status: "ISSUED",
}));

const addDays = (date, days) => new Date(Date.parse(date) + days * 864e5).toISOString().slice(0, 10);
/** The same number from 0 to 99 for the same words on every run. */
const chance = (words) => [...words].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 9973, 7) % 100;

export const tasks = projects.flatMap((project) =>
    [...new Set([...project.responsible, ...project.implementing])].map((unit) => task(project, unit)),
);

function task(project, unit) {
    const id = `t-${project.no}-${unit}`;
    const dice = chance(id);
    const due = dice === 3 ? addDays(project.period.to, 7) : project.period.to;
    const past = due < today;
    const current = project.period.from <= today && !past;
    let status = past ? (dice < 90 ? "ACCEPTED" : "IN_PROGRESS") : current ? "IN_PROGRESS" : "OPEN";
    if (dice === 50) status = "EXCUSED";
    if (current && dice > 80) status = "HANDED_IN";
    if (current && dice > 94) status = "RETURNED";
    const handedInOn = ["ACCEPTED", "HANDED_IN"].includes(status)
        ? addDays(past ? due : today, (dice % 14) - 11)
        : null;
    const percent = { ACCEPTED: 100, HANDED_IN: 100, OPEN: 0 }[status] ?? dice % 80;
    const entry = (what, at, more = {}) => ({
        at: `${at}T03:20:00Z`,
        actor: "a4",
        what,
        percent: null,
        note: null,
        evidence: [],
        reason: null,
        ...more,
    });
    const history = [entry("assigned", project.period.from, { actor: "a3" })];
    if (percent > 0)
        history.push(entry("progressed", addDays(project.period.from, 5), { percent, note: "已完成方案并联系媒体。" }));
    if (due !== project.period.to)
        history.push(entry("due-moved", addDays(project.period.from, 6), { reason: "天气原因顺延一周" }));
    if (handedInOn)
        history.push(
            entry("handed-in", handedInOn, {
                percent: 100,
                evidence: [{ title: "活动报道", url: "https://example.org/a" }],
            }),
        );
    if (status === "ACCEPTED") history.push(entry("accepted", addDays(handedInOn, 1), { actor: "a2" }));
    if (status === "RETURNED")
        history.push(entry("returned", today, { actor: "a2", reason: "缺少现场照片，请补充后再报。" }));
    if (status === "EXCUSED") history.push(entry("excused", due, { actor: "a2", reason: "辖区内无相应点位" }));
    return {
        id,
        version: history.length,
        planId: project.planId,
        projectId: project.id,
        projectName: project.name,
        kind: project.kind,
        unit,
        responsible: project.responsible[0],
        due,
        originalDue: project.period.to,
        percent,
        status,
        handedInOn,
        acceptedOn: status === "ACCEPTED" ? addDays(handedInOn, 1) : null,
        history,
    };
}

const broken = tasks.find((each) => each.id === "t-19-PD");
broken.parts = {};
for (const [unit, status, percent] of [
    ["PD-LJZ", "HANDED_IN", 100],
    ["PD-CS", "IN_PROGRESS", 40],
]) {
    tasks.push({
        ...broken,
        parts: undefined,
        id: `t-19-PD~${unit}`,
        parent: broken.id,
        unit,
        responsible: "PD",
        status,
        percent,
        handedInOn: percent === 100 ? today : null,
        history: [],
    });
}

const done = new Set(["ACCEPTED", "EXCUSED", "CANCELLED"]);

export function timeliness(t) {
    const left = (Date.parse(t.due) - Date.parse(today)) / 864e5;
    const waiting = !done.has(t.status) && t.status !== "HANDED_IN";
    return {
        dueSoon: waiting && left >= 0 && left <= 4,
        overdue: waiting && left < 0,
        behind: waiting && left >= 0 && left < 20 && t.percent < 40,
        onTime: t.handedInOn ? t.handedInOn <= t.due : null,
    };
}

export const accounts = [
    ["a1", "admin", "系统管理员", "SH", ["admin"]],
    ["a2", "city.editor", "市局编辑（示例）", "SH-OFFICE", ["city-editor", "department-editor"]],
    ["a3", "city.approver", "市局审核（示例）", "SH", ["city-approver"]],
    ["a4", "pd.editor", "浦东编辑（示例）", "PD", ["district-editor"]],
    ["a5", "hp.approver", "黄浦审核（示例）", "HP", ["district-approver"]],
    ["a6", "viewer", "查看（示例）", "SH", ["viewer"]],
    ["a7", "new.user", "新用户（示例）", "PD", ["district-editor"]],
].map(([id, username, name, unit, roles]) => ({ id, username, name, unit, roles, version: 1, disabled: id === "a5" }));
