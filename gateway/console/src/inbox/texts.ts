export const inboxTexts = {
    title: ["通知", "Notices"],
    all: ["全部通知与设置", "All notices and settings"],
    tab: { list: ["通知", "Notices"], settings: ["接收设置", "Settings"] },
    anyKind: ["全部类型", "Any kind"],
    unread: ["只看未读", "Unread only"],
    kept: ["包括汇总和屏蔽的", "With those kept back"],
    more: ["还有 {n} 条，查看全部", "And {n} more: show all"],
    noMatch: ["没有符合条件的通知", "No notice matches"],
    gathered: ["查看汇总的 {n} 条通知", "Show the {n} notices"],
    settings: {
        text: [
            "设置只影响您自己的账号，选择后立即生效。每日汇总在 {at} 生成一条，列出前一日以来的通知；没有新通知时不生成。",
            "Settings are for your account alone and hold at once. The digest comes at {at} with what was told since the one before; a day without news has none.",
        ],
        mandatory: ["须由单位处理，不能屏蔽", "to be acted on, cannot be muted"],
        mode: { AT_ONCE: ["即时", "At once"], DIGEST: ["每日汇总", "Digest"], MUTED: ["屏蔽", "Mute"] },
    },
} as const;
