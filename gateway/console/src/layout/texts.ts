export const layoutTexts = {
    nav: {
        workbench: ["工作台", "Workbench"],
        plans: ["宣传计划", "Plans"],
        imports: ["计划导入", "Plan import"],
        calendar: ["计划日历", "Calendar"],
        tasks: ["任务", "Tasks"],
        dashboard: ["数据看板", "Dashboard"],
        units: ["单位", "Units"],
        accounts: ["账号", "Accounts"],
        operations: ["运行维护", "Operations"],
    },
    switched: [
        "账号已切换：此浏览器现以“{name}”登录，请重新载入后再操作。",
        "Account switched: this browser is now signed in as {name}. Reload before you go on.",
    ],
    reload: ["重新载入", "Reload"],
    menu: ["菜单", "Menu"],
    search: ["搜索任务", "Search tasks"],
    skip: ["跳到正文", "Skip to content"],
    changePassword: ["修改密码", "Change password"],
    signOut: ["退出登录", "Sign out"],
    otherLanguage: ["English", "中文"],
} as const;
