/** What a table of units looks like; a unit stands below the one above it. */
export const unitTemplate = [
    ["单位代码", "单位名称", "层级", "上级单位", "分组", "别名"],
    ["SH", "市城市管理行政执法局", "市局", "", "", "市局；市城管执法局"],
    ["SH-OFFICE", "办公室", "处室", "SH", "", ""],
    ["PD", "浦东新区城管执法局", "区局", "SH", "市区组", "浦东"],
    ["PD-1", "浦东一中队", "中队", "PD", "", ""],
] as const;
