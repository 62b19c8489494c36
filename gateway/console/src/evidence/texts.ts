export const evidenceTexts = {
    title: ["关联活动进展", "What other services tell"],
    derived: ["里程碑推算进度", "By milestones"],
    rule: [
        "由所关联活动已达到的里程碑占比推算；单位填报的进度另行显示。",
        "The share of milestones reached; what units reported is shown beside it.",
    ],
    kind: { CAMPAIGN: ["品牌活动", "Campaign"], TOPIC_CALL: ["主题征集", "Topic call"], DRILL: ["演练", "Drill"] },
    closed: ["已结束", "Closed"],
    abandoned: ["已放弃，不计入", "Given up, not counted"],
    rehearsed: ["演练，不计入", "Rehearsal, not counted"],
    planned: ["计划 {on}", "planned {on}"],
    reached: ["{on} 达到", "reached {on}"],
    told: ["{at} 更新", "Told {at}"],
} as const;
