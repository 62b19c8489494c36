export const accountsTexts = {
    field: {
        username: ["用户名", "User name"],
        name: ["姓名", "Name"],
        unit: ["单位", "Unit"],
        roles: ["角色", "Roles"],
        status: ["状态", "Status"],
    },
    active: ["正常", "Active"],
    disabled: ["已停用", "Disabled"],
    create: ["新建账号", "New account"],
    change: ["修改", "Change"],
    disable: ["停用", "Disable"],
    disableAsk: ["停用后该账号在数秒内无法继续使用。", "The account stops working within seconds."],
    enable: ["启用", "Enable"],
    enableAsk: ["启用后该账号可以重新登录。", "The account can sign in again."],
    resetPassword: ["重置密码", "Reset password"],
    resetAsk: [
        "原密码立即失效，将生成新的一次性密码。",
        "The old password stops working; a one-time password is made.",
    ],
    import: ["导入账号", "Import accounts"],
    importHint: ["Excel（xlsx）或 CSV：用户名、姓名、单位、角色", "Excel (xlsx) or CSV: username, name, unit, roles"],
    more: ["操作", "Actions"],
    none: ["还没有账号", "No accounts yet"],
    password: {
        title: ["一次性密码", "One-time password"],
        text: [
            "{name} 首次登录时使用，登录后须立即修改。关闭后无法再次查看。",
            "For the first sign-in of {name}, who must change it at once. It cannot be shown again.",
        ],
        imported: [
            "新账号的一次性密码如下，关闭后无法再次查看。",
            "These are the one-time passwords of the new accounts; they cannot be shown again.",
        ],
        leave: [
            "一次性密码尚未保存，关闭后无法再次查看。确定关闭？",
            "The one-time passwords have not been saved and cannot be shown again. Close?",
        ],
        save: ["保存为 CSV", "Save as CSV"],
        copy: ["复制", "Copy"],
        copied: ["已复制", "Copied"],
    },
} as const;
