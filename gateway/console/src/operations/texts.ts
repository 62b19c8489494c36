export const operationsTexts = {
    subjects: {
        "plan-tasks": ["计划任务", "Plan tasks"],
        coverage: ["宣传报道", "Coverage"],
    },
    reconcile: {
        title: ["核对数据", "Reconcile figures"],
        text: [
            "重新计算各项汇总并与现有数值比对，差异应为 0。",
            "Recomputes the sums and compares them; the drift must be 0.",
        ],
        run: ["开始核对", "Reconcile"],
        clean: ["已核对 {cells} 项，没有差异。", "{cells} cells checked, no drift."],
        drift: ["已核对 {cells} 项，发现 {drifted} 项差异：", "{cells} cells checked, {drifted} differ:"],
        skipped: ["{skipped} 项正在变化，未核对。", "{skipped} are changing and were left out."],
        subject: ["主题", "Subject"],
        cell: ["项目", "Cell"],
        stored: ["现有", "Stored"],
        counted: ["重新计算", "Counted"],
    },
    rebuild: {
        title: ["重建数据", "Rebuild figures"],
        text: [
            "由全部事件在旁边重建，完成后切换，期间照常使用。",
            "Rebuilds beside the old figures from all events, then switches over.",
        ],
        run: ["开始重建", "Rebuild"],
        ask: ["重建会占用较多资源，确定开始吗？", "Rebuilding takes resources. Start it?"],
        running: ["正在重建：{done} / {of}", "Rebuilding: {done} of {of}"],
        finished: ["{at} 完成上次重建，{n} 项与此前不同。", "Last rebuilt at {at}; {n} cells differed."],
        never: ["尚未重建过。", "Nothing has been rebuilt yet."],
    },
    past: {
        title: ["导入历史任务", "Import past tasks"],
        text: ["补录往期任务及其日期，操作会留下记录。", "Takes past records with their dates; the act is audited."],
        hint: [
            "Excel（xlsx）或 CSV：文号、项目编号、单位和各项日期",
            "Excel (xlsx) or CSV: plan, project, unit and the dates",
        ],
        RUNNING: ["正在导入：{done} / {of}", "Importing: {done} of {of}"],
        DONE: [
            "已读 {done} / {of} 行：更新 {changed}，未变 {unchanged}，有误 {bad}",
            "{done} of {of} rows read: {changed} changed, {unchanged} unchanged, {bad} bad",
        ],
    },
    holidays: {
        title: ["导入节假日安排", "Import holidays"],
        text: [
            "用于计算工作日；未录入的年份仅按周末计算。",
            "For counting working days; a year without it counts weekends only.",
        ],
        hint: [
            "Excel（xlsx）或 CSV：开始日期、结束日期、类型（休或班）、名称",
            "Excel (xlsx) or CSV: from, to, kind (OFF or WORK), name",
        ],
    },
} as const;
