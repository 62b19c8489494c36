// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createApp, h, nextTick } from "vue";
import { i18n } from "@/i18n";
import FilterRow from "@/shared/FilterRow.vue";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function show() {
    const said: string[] = [];
    const host = document.createElement("div");
    createApp({
        render: () =>
            h(FilterRow, {
                search: "找",
                text: "",
                changed: true,
                onText: (text: string) => said.push(`text ${text}`),
                onReset: () => said.push("reset"),
            }),
    })
        .use(i18n)
        .mount(host);
    const box = host.querySelector("input")!;
    box.value = "夏令";
    box.dispatchEvent(new Event("input"));
    return { host, box, said };
}

it("asks once typing has paused", () => {
    const { said } = show();
    expect(said).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(said).toEqual(["text 夏令"]);
});

it("forgets what was typed last when it is emptied by Esc or by resetting all filters", async () => {
    for (const [act, expected] of [
        [(host: HTMLElement) => key(host, "Escape"), "text "],
        [(host: HTMLElement) => host.querySelector("button")!.click(), "reset"],
    ] as const) {
        const { host, box, said } = show();
        await nextTick();
        act(host);
        await nextTick();
        vi.advanceTimersByTime(1000);
        expect(said).toEqual([expected]);
        expect(box.value).toBe("");
    }
});

function key(host: HTMLElement, name: string) {
    host.querySelector("input")!.dispatchEvent(new KeyboardEvent("keydown", { key: name }));
}
