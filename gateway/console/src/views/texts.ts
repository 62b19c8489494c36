export const viewsTexts = {
    title: ["筛选方案", "Saved filters"],
    none: ["还没有保存的筛选。设好条件后，起个名称保存。", "None yet. Set the filters and save them under a name."],
    name: ["名称", "Name"],
    save: ["保存当前筛选", "Save these filters"],
    saved: ["已保存“{name}”", "Saved “{name}”"],
    prefer: ["打开页面时使用“{name}”", "Open the page with “{name}”"],
    remove: ["删除“{name}”", "Remove “{name}”"],
    removed: ["已删除“{name}”", "Removed “{name}”"],
} as const;
