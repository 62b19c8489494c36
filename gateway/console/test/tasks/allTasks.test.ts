// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { allTasks } from "@/tasks/allTasks";

afterEach(() => vi.unstubAllGlobals());

/** A service with so many tasks, 200 to a page. */
function serve(total: number) {
    const asked: string[] = [];
    const fetched = async (url: string) => {
        asked.push(url);
        const start = Number(new URL(url, "http://x").searchParams.get("after") ?? 0);
        const items = Array.from({ length: Math.min(200, total - start) }, (_, place) => ({
            id: String(start + place),
        }));
        const next = start + 200 < total ? String(start + 200) : null;
        return new Response(JSON.stringify({ items, next }), { headers: { "Content-Type": "application/json" } });
    };
    vi.stubGlobal("fetch", vi.fn(fetched));
    return asked;
}

it("gathers all pages of what the filters find", async () => {
    const asked = serve(450);
    const seen: number[] = [];
    const { tasks, cut } = await allTasks({ view: "late" }, new AbortController().signal, (n) => seen.push(n));
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(450);
    expect(cut).toBe(false);
    expect(seen).toEqual([200, 400, 450]);
    expect(asked.every((url) => url.startsWith("/api/tasks?view=late&size=200"))).toBe(true);
});

it("stops at five thousand and says so", async () => {
    serve(5001);
    const { tasks, cut } = await allTasks({}, new AbortController().signal, () => {});
    expect(tasks).toHaveLength(5000);
    expect(cut).toBe(true);
    serve(5000);
    expect((await allTasks({}, new AbortController().signal, () => {})).cut).toBe(false);
});

it("stops when it is told to", async () => {
    const asked = serve(1000);
    const stop = new AbortController();
    vi.stubGlobal("fetch", withSignal(globalThis.fetch));
    await expect(allTasks({}, stop.signal, () => stop.abort())).rejects.toThrow();
    expect(asked).toHaveLength(1);
});

/** As browsers do: a request of a signal that was aborted fails. */
function withSignal(fetched: typeof fetch): typeof fetch {
    return async (url, init) => {
        init?.signal?.throwIfAborted();
        return fetched(url, init);
    };
}
