import { year } from "./data.js";

const measured = (no, on, value, more = {}) => ({
    no,
    on,
    value,
    source: "第三方电话调查",
    method: "随机抽样 1200 户",
    note: null,
    evidence: null,
    corrects: null,
    corrected: false,
    actor: "a1",
    at: `${on}T08:00:00Z`,
    ...more,
});
const target = (id, name, aim, direction, measurements) => ({
    id,
    version: measurements.length + 1,
    planId: "p1",
    name,
    scale: "PERCENT",
    target: aim,
    direction,
    due: `${year}-12-31`,
    values: measurements.filter((each) => !each.corrected).map(({ on, value }) => ({ on, value })),
    reached: measurements.length ? measurements.at(-1).value >= aim : null,
    discarded: false,
    measurements,
});

export const targets = [
    target("g1", "公众知晓率", 80, "AT_LEAST", [
        measured(1, `${year}-03-31`, 86, { corrected: true }),
        measured(2, `${year}-03-31`, 68.5, { corrects: 1, note: "首次录入时看错了行" }),
        measured(3, `${year}-06-30`, 74),
        measured(4, `${year}-09-30`, 81.2, { evidence: "https://example.org/survey" }),
    ]),
    target("g2", "公众支持率", 60, "AT_LEAST", []),
];

const step = (key, name, plannedOn, reachedOn) => ({ key, name, plannedOn, reachedOn });

export function evidenceOf(project) {
    if (project !== "j12") return { derived: null, sources: [] };
    const milestones = [
        step("material", "素材征集", `${year}-07-01`, `${year}-06-30`),
        step("live", "开放日当天", `${year}-07-15`, `${year}-07-15`),
        step("evaluation", "总结评估", `${year}-12-15`, null),
    ];
    const told = { rehearsed: false, counts: true, closed: false, at: `${year}-07-15T10:00:00Z` };
    return {
        derived: 66,
        sources: [{ kind: "CAMPAIGN", id: "c1", title: "第九届公众开放日", status: "LIVE", ...told, milestones }],
    };
}
