export const portfolioTexts = {
    health: {
        ON_TRACK: ["正常", "On track"],
        AT_RISK: ["有风险", "At risk"],
        OFF_TRACK: ["偏离", "Off track"],
    },
    cause: {
        OVERDUE: ["最长逾期 {n} 天", "overdue for {n} d"],
        SHARE: ["逾期未报占 {n}%", "{n}% missing"],
        MISSING: ["{n} 个单位逾期未报", "{n} missing"],
        BEHIND: ["{n} 个单位进度滞后", "{n} behind"],
        SOON: ["{n} 个单位即将到期", "{n} due soon"],
    },
    rule: {
        title: ["评价规则", "The rule"],
        OFF_TRACK: [
            "偏离：有任务逾期超过 {days} 天，或逾期未报达到 {missing}%",
            "Off track: a task is overdue for more than {days} days, or {missing}% and more are missing",
        ],
        AT_RISK: [
            "有风险：有任务逾期未报、即将到期未报，或 {behind}% 以上进度滞后",
            "At risk: a task is missing or due soon, or {behind}% and more are behind their time",
        ],
        ON_TRACK: ["正常：以上都没有", "On track: none of these"],
    },
    asOf: ["截至 {asOf}", "As of {asOf}"],
    year: ["{year} 年", "{year}"],
    filter: {
        text: ["按项目名称搜索", "Search by project"],
        unit: ["责任或落实单位", "Responsible or implementing"],
        kind: ["全部类型", "All kinds"],
        from: ["时间自", "From"],
        to: ["时间至", "To"],
        sort: ["排序", "Order"],
    },
    sort: {
        PLAN: ["按计划顺序", "As in the plan"],
        HEALTH: ["偏离在前", "Worst first"],
        PERCENT: ["进度低在前", "Least done first"],
        END: ["先到期在前", "Ends first"],
    },
    field: {
        name: ["项目", "Project"],
        period: ["时间", "Period"],
        responsible: ["责任部门", "Responsible"],
        health: ["状态", "Health"],
        progress: ["进度", "Progress"],
        tasks: ["任务", "Tasks"],
        missing: ["逾期未报", "Missing"],
    },
    handedIn: ["{done}/{all} 已报", "{done}/{all} in"],
    cut: [
        "本年度项目超过 1000 个，只统计了前 1000 个。可按计划查看其余项目。",
        "The year has more than 1000 projects; only the first 1000 are counted. See the others plan by plan.",
    ],
    none: ["没有符合条件的项目", "No project matches"],
} as const;
