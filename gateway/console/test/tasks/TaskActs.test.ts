// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { createApp, h, nextTick, shallowRef, type ShallowRef } from "vue";
import type { Task } from "@/api/types";
import { i18n } from "@/i18n";
import TaskActs from "@/tasks/TaskActs.vue";

const entry = { percent: null, note: null, evidence: [], reason: null };
const task = {
    id: "t-1",
    version: 3,
    percent: 20,
    due: "2026-07-31",
    status: "IN_PROGRESS",
    history: [],
    allowed: ["progress", "hand-in"],
} as unknown as Task;
const newer = {
    ...task,
    version: 4,
    percent: 60,
    history: [{ ...entry, at: "2026-07-20T01:00:00Z", actor: "a9", what: "PROGRESSED", percent: 60 }],
} as unknown as Task;

const answer = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

function show(shown: ShallowRef<Task>) {
    const host = document.createElement("div");
    const changed = (next: Task) => (shown.value = next);
    const app = createApp({ render: () => h(TaskActs, { task: shown.value, onChanged: changed }) });
    app.use(i18n).mount(host);
    return { app, host };
}

async function type(host: HTMLElement, text: string) {
    const note = host.querySelector("textarea")!;
    note.value = text;
    note.dispatchEvent(new Event("input"));
    await nextTick();
}

afterEach(() => {
    vi.unstubAllGlobals();
    sessionStorage.clear();
});

it("reloads a task that someone else changed, says who it was and keeps what was typed", async () => {
    const sent: string[] = [];
    vi.stubGlobal(
        "fetch",
        vi.fn(async (url: string, init: RequestInit) => {
            if (init.method !== "POST") return answer(200, url.includes("names") ? { a9: "黄编辑" } : newer);
            sent.push(`${url} ${(init.headers as Headers).get("If-Match")}`);
            return sent.length === 1
                ? answer(409, { type: "https://chengxuan.io/problems/stale-version", currentVersion: 4 })
                : answer(200, newer);
        }),
    );
    const shown = shallowRef(task);
    const { app, host } = show(shown);
    await type(host, "已联系媒体");
    const submit = () => host.querySelector("form")!.dispatchEvent(new Event("submit"));
    submit();
    await vi.waitFor(() => expect(host.textContent).toContain("黄编辑"));

    expect(host.querySelector("textarea")!.value).toBe("已联系媒体");
    submit();
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual(['/api/tasks/t-1/progress "3"', '/api/tasks/t-1/progress "4"']);
    app.unmount();
});

it("finds again what was typed and not sent, until it is discarded or sent", async () => {
    vi.stubGlobal(
        "fetch",
        vi.fn(async () => answer(200, newer)),
    );
    const first = show(shallowRef(task));
    await type(first.host, "写了一半");
    first.app.unmount();

    const second = show(shallowRef(task));
    expect(second.host.querySelector("textarea")!.value).toBe("写了一半");
    second.host.querySelector<HTMLElement>(".note button")!.click();
    await nextTick();
    expect(second.host.querySelector("textarea")!.value).toBe("");
    await type(second.host, "写完了");
    second.host.querySelector("form")!.dispatchEvent(new Event("submit"));
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(0));
    second.app.unmount();

    const third = show(shallowRef(task));
    expect(third.host.querySelector("textarea")!.value).toBe("");
    third.app.unmount();
});

it("does not cut what is too long, and does not send it", async () => {
    const fetched = vi.fn(async () => answer(200, newer));
    vi.stubGlobal("fetch", fetched);
    const { app, host } = show(shallowRef(task));
    await type(host, "长".repeat(10_000));
    expect(host.querySelector("textarea")!.value).toHaveLength(10_000);
    expect(host.textContent).toContain("10000 / 2000");
    host.querySelector("form")!.dispatchEvent(new Event("submit"));
    await vi.waitFor(() => expect(host.textContent).toContain("超过 2000 字"));
    expect(fetched).not.toHaveBeenCalled();
    app.unmount();
});

it("names the squads that have not handed in before the whole is", async () => {
    const open = ["PD-1", "PD-2", "PD-3", "PD-4", "PD-5", "PD-6"].map((unit) => ({ unit, percent: 0 }));
    vi.stubGlobal(
        "fetch",
        vi.fn(async () => answer(200, { items: [] })),
    );
    const { app, host } = show(shallowRef({ ...task, parts: { open } } as unknown as Task));
    expect(host.textContent).not.toContain("中队尚未报送");
    [...host.querySelectorAll("button")].find((button) => button.textContent!.includes("报送验收"))!.click();
    await nextTick();
    expect(host.textContent).toContain("中队尚未报送：PD-1（0%）、");
    expect(host.textContent).toContain("等 6 个中队");
    app.unmount();
});
