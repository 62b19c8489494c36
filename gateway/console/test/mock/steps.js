import { problem } from "./server.js";

/** The refusal of a change of what was changed meanwhile; undefined when it is as the caller saw it. */
export function stale(item, headers) {
    const given = /"(\d+)"/.exec(headers["if-match"] ?? "")?.[1];
    if (given && Number(given) !== item.version)
        return problem(409, "stale-version", "内容已被他人修改", { currentVersion: item.version });
}

export function breakDown(plan) {
    plan.breakdown = { state: "PENDING", done: 0, of: 23 };
    const timer = setInterval(() => {
        plan.breakdown.done += 4;
        if (plan.breakdown.done >= 23) clearInterval(timer, (plan.breakdown = { state: "DONE", done: 23, of: 23 }));
    }, 700);
}
