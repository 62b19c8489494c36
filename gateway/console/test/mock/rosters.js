import { today, units } from "./data.js";

const day = (by) => new Date(Date.parse(today) + by * 86400000).toISOString().slice(0, 10);
const ends = [400, 30, -10, null, 700];
const standings = ["ACTIVE", "EXPIRING", "EXPIRED", "ACTIVE", "ACTIVE"];

const entries = units
    .filter((unit) => unit.level === "DISTRICT")
    .flatMap((unit, i) =>
        ["PART_TIME_EDITOR", "SPOKESPERSON"]
            .filter((kind) => kind === "PART_TIME_EDITOR" || i % 4)
            .map((kind, j) => ({
                id: `n${i}${j}`,
                version: 1,
                unit: unit.id,
                kind,
                name: { text: `${"王李张刘陈杨赵黄周吴"[(i * 2 + j) % 10]}示例`, state: "KEPT" },
                from: day(-300),
                to: ends[i % 5] === null ? null : day(ends[i % 5]),
                hours: i % 3 ? 4.5 : 0,
                endedOn: null,
                standing: standings[i % 5],
                trainings: i % 3 ? [{ date: day(-40), topic: "新闻写作", hours: 4.5 }] : [],
                endReason: null,
            })),
    );

export const listRoster = (query, within) =>
    entries
        .filter((each) => within(each.unit))
        .filter((each) => !query.get("kind") || each.kind === query.get("kind"))
        .filter((each) => !query.get("state") || each.standing === query.get("state"))
        .toSorted((a, b) => (a.to ?? "9999").localeCompare(b.to ?? "9999"));

export const findRoster = ({ name }) => ({
    items: entries.filter((each) => each.name.text === name),
    next: null,
});

export const rosterCoverage = (within) =>
    units
        .filter((unit) => !unit.closed && unit.level !== "CITY" && within(unit.id))
        .map((unit) => {
            const own = entries.filter((each) => each.unit === unit.id && each.standing !== "EXPIRED");
            const count = (kind) => own.filter((each) => each.kind === kind).length;
            return {
                unit: unit.id,
                level: unit.level,
                editors: count("PART_TIME_EDITOR"),
                spokespersons: count("SPOKESPERSON"),
                expiring: own.filter((each) => each.standing === "EXPIRING").length,
            };
        });
