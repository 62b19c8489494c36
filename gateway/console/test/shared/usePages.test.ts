import { effectScope, nextTick, ref } from "vue";
import { expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import type { Page } from "@/api/types";
import { usePages } from "@/shared/usePages";

const flush = async () => {
    await nextTick();
    await new Promise((done) => setTimeout(done));
};

it("adds page after page until there is no next one", async () => {
    const pages: Record<string, Page<number>> = {
        start: { items: [1, 2], next: "b" },
        b: { items: [3], next: null },
    };
    const load = vi.fn(async (after: string | null) => pages[after ?? "start"]!);
    const list = effectScope().run(() => usePages(load))!;
    await flush();
    expect(list.items.value).toEqual([1, 2]);
    await list.more();
    expect(list.items.value).toEqual([1, 2, 3]);
    await list.more();
    expect(load).toHaveBeenCalledTimes(2);
});

it("drops the answer of filters that were left behind", async () => {
    const filter = ref("slow");
    const answers: Record<string, (page: Page<string>) => void> = {};
    const list = effectScope().run(() =>
        usePages(
            () => new Promise<Page<string>>((done) => (answers[filter.value] = done)),
            () => filter.value,
        ),
    )!;
    filter.value = "quick";
    await nextTick();
    answers.quick!({ items: ["new"], next: null });
    await flush();
    answers.slow!({ items: ["old"], next: null });
    await flush();
    expect(list.items.value).toEqual(["new"]);
});

it("keeps what was shown when a later page fails", async () => {
    const list = effectScope().run(() =>
        usePages<number>(async (after) => {
            if (after) throw new Problem({ detail: "busy" }, 503);
            return { items: [1], next: "b" };
        }),
    )!;
    await flush();
    await list.more();
    expect(list.items.value).toEqual([1]);
    expect(list.problem.value?.status).toBe(503);
});
