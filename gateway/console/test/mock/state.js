import { accounts, tasks, today } from "./data.js";
import { sampleImport } from "./imports.js";

export const imports = [
    sampleImport("i1"),
    { ...sampleImport("i2"), fileName: "重复导入.pdf", status: "ACCEPTED", alreadyImported: true, planId: "p1" },
    {
        ...sampleImport("i3"),
        fileName: "扫描件.pdf",
        status: "FAILED",
        preview: null,
        source: [],
        problem: { type: "about:blank", title: "无法读取", detail: "文件没有文字层，请提供可复制文字的文件。" },
    },
];

const about = (kind, task, text, read = false) => ({
    id: `r-${kind}`,
    kind,
    taskId: task.id,
    items: [],
    more: 0,
    text,
    read,
    at: `${today}T01:00:00Z`,
});
const late = tasks.find((task) => task.status === "IN_PROGRESS" && task.due < today);
const current = tasks.find((task) => task.status === "RETURNED") ?? tasks[0];
export const feeds = [];
const ofMedia = (kind, type, id, text) => ({ ...about(kind, late, text), taskId: null, subject: { type, id } });

export const reminders = [
    about("OVERDUE", late, `“${late.projectName}”已过期限，请尽快报送。`),
    about("RETURNED", current, `“${current.projectName}”被退回：缺少现场照片。`),
    about("DUE_SOON", tasks.at(-20), `“${tasks.at(-20).projectName}”将于 3 个工作日内到期。`),
    {
        ...about("DIGEST", late, "每日汇总：14 条通知"),
        taskId: null,
        more: 12,
        items: [
            about("ACCEPTED", current, `已通过：${current.projectName}`),
            about("HANDED_IN", tasks.at(-3), `待审核：黄浦报送了“${tasks.at(-3).projectName}”`),
        ],
    },
    about("MENTIONED", current, `有评论提到您：${current.projectName}`),
    { ...about("SESSION_PLANNED", late, "邀请参加：下半年通讯员培训，由办公室组织"), taskId: null, sessionId: "s2" },
    {
        ...about("DEPUTY_NAMED", late, `请您代理同事：${today} 至 ${today}，期间您同时具有其角色`),
        taskId: null,
        person: accounts[1].id,
    },
    ofMedia("SUBMISSION_WAITING", "SUBMISSION", "s0", "稿件待审：浦东报送了“雨夜里的一盏灯”"),
    ofMedia("CALL_DUE", "TOPIC_CALL", "k1", `即将截稿：进博会保障主题征集，${today} 截稿，本单位尚未投稿`),
    about("ASSIGNED", tasks.at(-1), `新任务“${tasks.at(-1).projectName}”。`, true),
];

export const who = (username) => accounts.find((account) => account.username === username);

export const noticeModes = { OVERDUE: "DIGEST", ASSIGNED: "MUTED", SUBMISSION_PUBLISHED: "DIGEST" };

export const noticeGroups = {
    TASKS: ["DUE_SOON", "OVERDUE", "RETURNED", "HANDED_IN", "ASSIGNED", "ACCEPTED", "MENTIONED"],
    PLANS: ["PLAN_SUBMITTED", "PLAN_RETURNED"],
    SESSIONS: ["SESSION_PLANNED", "SESSION_SOON"],
    CALLS: ["CALL_OPENED", "CALL_MOVED", "CALL_DUE"],
    SUBMISSIONS: ["SUBMISSION_WAITING", "SUBMISSION_RETURNED", "SUBMISSION_PUBLISHED", "SUBMISSION_TAKEN_DOWN"],
    INTERVIEWS: ["INTERVIEW_WAITING", "INTERVIEW_APPROVED", "INTERVIEW_RETURNED", "INTERVIEW_REFUSED"],
    ASSESSMENT: ["MONTH_PUBLISHED", "APPEAL_WAITING", "APPEAL_GRANTED", "APPEAL_REFUSED"],
    DEPUTIES: ["DEPUTY_NAMED", "DELEGATION_REVOKED"],
};
