export const unitsTexts = {
    level: {
        CITY: ["市局", "City"],
        DEPARTMENT: ["机关处室", "Department"],
        DISTRICT: ["区局及直属单位", "District or direct unit"],
        SQUAD: ["中队", "Squad"],
    },
    group: {
        URBAN: ["市区组", "Urban"],
        SUBURBAN: ["郊区组", "Suburban"],
        DIRECT: ["直属", "Direct"],
    },
    field: {
        id: ["代码", "Code"],
        name: ["名称", "Name"],
        aliases: ["别名", "Aliases"],
        level: ["层级", "Level"],
        parent: ["上级单位", "Parent"],
        group: ["排名分组", "Ranking group"],
    },
    search: ["搜索单位", "Search units"],
    choose: ["请选择左侧单位查看详情", "Choose a unit to see its details"],
    closed: ["已撤销", "Closed"],
    showClosed: ["显示已撤销单位", "Show closed units"],
    noMatch: ["没有符合的单位", "No unit matches"],
    create: ["新建单位", "New unit"],
    rename: ["更名", "Rename"],
    move: ["调整隶属", "Move"],
    close: ["撤销", "Close"],
    closeAsk: ["撤销后不再下达新任务，历史记录保留。", "It gets no new tasks; its records stay."],
    import: ["导入单位表", "Import units"],
    importHint: [
        "Excel（xlsx）或 CSV：单位代码、单位名称、层级、上级单位、分组，可选别名",
        "Excel (xlsx) or CSV: code, name, level, parent, group, optionally aliases",
    ],
    noneYet: [
        "还没有单位。请先导入单位表，再导入账号和计划。",
        "No units yet. Import them first, then accounts and plans.",
    ],
    importFirst: ["还没有单位，请先导入单位。", "There are no units yet; import them first."],
    toImport: ["去导入单位", "Import units"],
    askAdmin: ["还没有单位，请系统管理员先导入单位。", "There are no units yet; an administrator imports them first."],
    tasks: ["查看该单位任务", "See this unit's tasks"],
    noGroup: ["不参加排名", "Not ranked"],
} as const;

export const unitGroups = ["URBAN", "SUBURBAN", "DIRECT"] as const;
