/** What a table of accounts looks like; several roles stand in one cell. */
export const accountTemplate = [
    ["用户名", "姓名", "单位", "角色"],
    ["pd.editor", "浦东编辑", "浦东新区城管执法局", "区局编辑"],
    ["pd.approver", "浦东审核", "浦东新区城管执法局", "区局审核、查看"],
] as const;
