import { projects, tasks, today, units } from "./data.js";

const nameOf = (unit) => units.find((each) => each.id === unit)?.name ?? unit;
const groupOf = (unit) => units.find((each) => each.id === unit)?.group ?? null;

/** What a task counts as on a day; the rules are the services', this is their shadow. */
function stateOf(task, asOf) {
    if (task.status === "EXCUSED") return "excused";
    if (task.handedInOn && task.handedInOn <= asOf) return task.handedInOn <= task.due ? "onTime" : "late";
    return task.due < asOf ? "missing" : "open";
}

function matching(query) {
    const from = query.get("from") ?? "0000";
    const to = query.get("to") ?? "9999";
    return tasks.filter((task) => {
        const month = task.due.slice(0, 7);
        return (
            month >= from &&
            month <= to &&
            (!query.get("unit") || task.unit === query.get("unit")) &&
            (!query.get("group") || groupOf(task.unit) === query.get("group")) &&
            (!query.get("kind") || task.kind === query.get("kind"))
        );
    });
}

function sum(list, asOf) {
    const figures = { expected: 0, done: 0, onTime: 0, late: 0, missing: 0, excused: 0, open: 0 };
    for (const task of list) {
        const state = stateOf(task, asOf);
        figures[state]++;
        if (state !== "excused") figures.expected++;
        if (task.status === "ACCEPTED") figures.done++;
    }
    return figures;
}

const groupNames = { URBAN: "市区组", SUBURBAN: "郊区组", DIRECT: "直属", NONE: "未分组" };
const kindNames = { PLAIN: "常规", CAMPAIGN: "品牌活动", TOPIC_CALL: "主题征集", DRILL: "实战演练", TRAINING: "培训" };
const axes = {
    unit: (task) => [task.unit, nameOf(task.unit)],
    month: (task) => [task.due.slice(0, 7), task.due.slice(0, 7)],
    group: (task) => [groupOf(task.unit) ?? "NONE", groupNames[groupOf(task.unit) ?? "NONE"]],
    kind: (task) => [task.kind, kindNames[task.kind]],
};

export function figures(query) {
    const asOf = query.get("asOf") ?? today;
    const list = matching(query);
    const rows = new Map();
    for (const task of list) {
        const [key, label] = axes[query.get("by") ?? "unit"](task);
        if (!rows.has(key)) rows.set(key, { label, list: [] });
        rows.get(key).list.push(task);
    }
    return {
        asOf,
        computedAt: new Date().toISOString(),
        rows: [...rows].sort().map(([key, row]) => ({ key, label: row.label, ...sum(row.list, asOf) })),
        total: sum(list, asOf),
    };
}

export function ranking(query) {
    const minimum = Number(query.get("minimum") ?? 1);
    const rows = units
        .filter((unit) => unit.level === "DISTRICT" && unit.group === query.get("group"))
        .map((unit) => {
            const own = new URLSearchParams(query);
            own.set("unit", unit.id);
            const { expected, open, onTime } = sum(matching(own), query.get("asOf") ?? today);
            const judged = expected - open;
            return {
                unit: unit.id,
                name: unit.name,
                expected,
                counted: judged,
                onTime,
                rate: judged ? onTime / judged : null,
            };
        })
        .sort((a, b) => b.rate - a.rate);
    const ranked = rows.filter((row) => row.counted >= minimum);
    return {
        rows: ranked.map((row) => ({ rank: ranked.findIndex((other) => other.rate === row.rate) + 1, ...row })),
        unranked: rows.filter((row) => row.counted < minimum),
    };
}

export function records(query) {
    const asOf = query.get("asOf") ?? today;
    const state = query.get("state");
    return matching(query)
        .map((task) => ({ ...task, taskId: task.id, state: stateOf(task, asOf) }))
        .filter((fact) => {
            if (state === "expected") return fact.state !== "excused";
            return !state || fact.state === state || (state === "done" && fact.status === "ACCEPTED");
        });
}

export const projectOf = (id) => projects.find((project) => project.id === id);
