export const commentsTexts = {
    title: ["评论", "Comments"],
    none: ["还没有评论。", "No comments yet."],
    text: ["写评论，能查看此任务的人都能看到", "Write a comment; whoever may see this task sees it"],
    mention: ["提醒谁看（可不选）", "Tell somebody (optional)"],
    mentions: ["提到 {who}", "For {who}"],
    send: ["发表", "Send"],
    sent: ["评论已发表", "Comment sent"],
    needed: ["请填写评论", "Write something"],
    remove: ["删除", "Remove"],
    removeTitle: ["删除评论", "Remove the comment"],
    removeText: ["删除后只留下“已删除”的记录，内容不再显示。", "A stub stays; what was said is gone."],
    removedBy: ["{who} 于 {at} 删除", "Removed by {who}, {at}"],
} as const;
