import { units, year } from "./data.js";

const quota = (id, audience, code, measure, outlets, per, ...versions) => ({
    id,
    version: 1,
    audience,
    code,
    measure,
    outlets,
    per,
    versions: versions.filter((each) => !each.withdrawn).map(({ from, until, count }) => ({ from, until, count })),
    history: versions,
});
const version = (count, from, until = null, source = "区局年度宣传计划", withdrawn = false) => ({
    count,
    from,
    until,
    source,
    by: "SH",
    actor: "a1",
    at: `${year}-01-04T01:00:00Z`,
    withdrawn,
});
const press = ["NEWSPAPER", "TV", "RADIO", "NEWS_SITE"];

export const quotas = [
    quota("q1", "ALL", "ALL", "SUBMISSIONS_SUBMITTED", [], "MONTH", version(4, `${year}-01-01`)),
    quota(
        "q2",
        "UNIT",
        "PD",
        "PIECES_PUBLISHED",
        press,
        "YEAR",
        version(36, `${year - 1}-01-01`, `${year - 1}-12-31`),
        version(50, `${year}-01-01`, null, "误录", true),
        version(48, `${year}-01-01`),
    ),
    quota("q3", "UNIT", "PD", "PIECES_PUBLISHED", ["MAGAZINE"], "YEAR", version(2, `${year}-01-01`)),
    quota("q4", "GROUP", "URBAN", "SUBMISSIONS_PUBLISHED", [], "YEAR", version(15, `${year}-01-01`)),
];

/** Counts of pieces are known here, of submissions nothing yet. */
export function quotaTable(query) {
    const per = query.get("month") ? "MONTH" : query.get("week") ? "WEEK" : "YEAR";
    const rows = units.flatMap((unit) =>
        quotas
            .filter((each) => each.per === per)
            .filter((each) => each.code === unit.id || each.code === unit.group || (each.code === "ALL" && unit.group))
            .map((each) => {
                const quota = each.versions.at(-1).count;
                const actual = each.measure === "PIECES_PUBLISHED" ? quota + (each.id === "q2" ? -9 : 1) : null;
                const state = actual === null ? "NO_DATA" : actual < quota ? "SHORT" : "MET";
                const { id: quotaId, measure, outlets } = each;
                const { id, name, group } = unit;
                return { unit: id, name, group, quotaId, measure, outlets, quota, actual, state };
            }),
    );
    return { per, from: `${year}-01-01`, until: `${year}-12-31`, asOf: `${year}-11-23`, rows };
}
