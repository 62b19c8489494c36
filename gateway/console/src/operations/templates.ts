/** What tables to import look like; the services know the headings in these words and by their English names. */
export const holidayTemplate = [
    ["开始日期", "结束日期", "类型", "名称"],
    ["2027-10-01", "2027-10-07", "休", "国庆节"],
    ["2027-10-09", "2027-10-09", "班", "国庆节"],
] as const;

export const pastTemplate = [
    ["文号", "项目编号", "单位", "截止日期", "进度", "报送日期", "验收日期", "免责原因", "说明"],
    ["沪城管办〔2026〕3号", "1", "浦东", "", "", "2026-03-20", "2026-03-25", "", "已完成"],
    ["沪城管办〔2026〕3号", "2", "黄浦", "2026-06-30", "60", "", "", "", ""],
] as const;
