import { today } from "./data.js";

const said = (id, by, text, more = {}) => ({
    id,
    version: 1,
    by,
    text,
    at: `${today}T02:10:00.000Z`,
    mentions: [],
    removal: null,
    removable: by === "a4",
    ...more,
});

const byTask = new Map();

export function commentsOf(task) {
    if (!byTask.has(task)) {
        byTask.set(task, [
            said("c3", "a4", "现场照片明天上午补上。<script>alert(1)</script>", { mentions: ["a2"] }),
            said("c2", "a2", "请补充现场照片和参与人数，\n一并说明天气情况。", { mentions: ["a4"] }),
            said("c1", "a3", null, { removal: { by: "a3", at: `${today}T02:00:00.000Z`, reason: "内容有误" } }),
        ]);
    }
    return byTask.get(task);
}

export function addComment([, task], { body, account }) {
    const comment = said(`c${Date.now()}`, account.id, body.text, { mentions: body.mentions, removable: true });
    commentsOf(task).unshift(comment);
    return { status: 201, body: comment };
}

export function removeComment([, id], { body, account }) {
    const comment = [...byTask.values()].flat().find((each) => each.id === id);
    const removal = { by: account.id, at: new Date().toISOString(), reason: body.reason };
    return { body: Object.assign(comment, { text: null, removal, removable: false }) };
}
