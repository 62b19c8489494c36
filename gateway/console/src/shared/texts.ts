export const sharedTexts = {
    product: ["城宣", "Chengxuan"],
    tagline: ["城管宣传工作平台", "Publicity work platform"],
    save: ["保存", "Save"],
    cancel: ["取消", "Cancel"],
    confirm: ["确定", "Confirm"],
    close: ["关闭", "Close"],
    retry: ["重试", "Try again"],
    loading: ["正在加载", "Loading"],
    empty: ["暂无数据", "Nothing here yet"],
    more: ["加载更多", "Load more"],
    shown: ["已显示 {n} 条", "{n} shown"],
    reason: ["原因", "Reason"],
    reasonNeeded: ["请填写原因", "A reason is needed"],
    all: ["全部", "All"],
    none: ["无", "None"],
    problem: {
        network: [
            "无法连接服务器，请检查网络后重试。",
            "The server cannot be reached. Check the network and try again.",
        ],
        unknown: ["操作未能完成（{status}）。", "This could not be done ({status})."],
        requestId: ["请求编号 {id}", "Request {id}"],
    },
    notFound: {
        title: ["没有这个页面", "No such page"],
        detail: ["地址可能有误，或内容已被移除。", "The address may be wrong, or the page is gone."],
        home: ["回到工作台", "Go to the workbench"],
    },
    forbidden: {
        title: ["无权查看", "Not permitted"],
        detail: ["您的账号没有打开此页面的权限。", "Your account may not open this page."],
    },
} as const;
