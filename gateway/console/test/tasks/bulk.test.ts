// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import type { TaskRow } from "@/api/types";
import { actOnMany, actsFor } from "@/tasks/bulk";

const task = (id: string, ...allowed: string[]) => ({ id, version: 3, allowed }) as unknown as TaskRow;

afterEach(() => vi.unstubAllGlobals());

it("offers the acts that are open for some of the tasks, with how many", () => {
    expect(actsFor([task("a", "accept", "return"), task("b", "accept", "progress")])).toEqual([
        { act: "accept", count: 2 },
        { act: "return", count: 1 },
    ]);
});

it("sends portions with the versions seen, and tells what was refused and why", async () => {
    const sent: { items: { id: string; version: number }[] }[] = [];
    vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
        sent.push(JSON.parse(body));
        const results = JSON.parse(body).items.map(({ id }: { id: string }) => ({
            id,
            version: 4,
            problem: id === "t7" ? { title: "已被修改", detail: "内容已被他人修改" } : null,
        }));
        return Response.json({ done: 0, refused: 0, results });
    });
    const seen: number[] = [];
    const told: number[] = [];
    const tasks = Array.from({ length: 25 }, (_, n) => task(`t${n}`));

    const refused = await actOnMany("accept", tasks, { note: "同意" }, (n, refusedYet) => {
        seen.push(n);
        told.push(refusedYet.length);
    });

    expect(sent.map(({ items }) => items.length)).toEqual([20, 5]);
    expect(sent[0]).toMatchObject({
        act: "accept",
        note: "同意",
        items: expect.arrayContaining([{ id: "t0", version: 3 }]),
    });
    expect(refused).toEqual([{ task: tasks[7], why: "内容已被他人修改" }]);
    expect(seen).toEqual([20, 25]);
    expect(told).toEqual([1, 1]);
});

it("does not ask to refresh what was read anew already", async () => {
    const problem = { type: "https://chengxuan.io/problems/stale-version", detail: "请刷新后重试" };
    vi.stubGlobal("fetch", async () => Response.json({ done: 0, refused: 1, results: [{ id: "a", problem }] }));
    const refused = await actOnMany("accept", [task("a")], {}, () => {});
    expect(refused[0]!.why).not.toContain("刷新后");
});
