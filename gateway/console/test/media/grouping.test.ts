// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { configureClient } from "@/api/client";
import type { ReprintGroup } from "@/api/types";
import { allOf, makeOne, splitOut } from "@/media/grouping";

const asked: string[] = [];
const fetched = vi.fn<typeof fetch>(async (url, init) => {
    const body = JSON.parse(String(init?.body ?? "{}")) as { members?: string[]; original?: string };
    asked.push(
        [String(url).replace("/api/media/reprints", ""), ...(body.members ?? []), body.original].join(" ").trim(),
    );
    const id = String(url).split("/")[4] ?? "new";
    return new Response(JSON.stringify({ id, version: asked.length + 10 }), {
        headers: { "Content-Type": "application/json" },
    });
});
const story = (id: string, original: string, ...members: string[]) =>
    ({ id, version: 1, original, members: members.map((each) => ({ id: each })) }) as ReprintGroup;

beforeEach(() => {
    vi.stubGlobal("fetch", fetched);
    configureClient({ language: () => "en", signedOut: () => {} });
    asked.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

it("makes pieces a story, and the undo opens it", async () => {
    const undo = await makeOne(["a", "b"], [], "b");
    await undo();
    expect(asked).toEqual(["a b b", "/new/reopen"]);
});

it("makes pieces and stories one: the first grows by what the others held, and each is restored", async () => {
    const stories = [story("g1", "a", "a", "b"), story("g2", "c", "c", "d")];
    expect(allOf(["b", "c", "e"], stories)).toEqual(["a", "b", "c", "d", "e"]);
    const undo = await makeOne(["b", "c", "e"], stories, "a");
    await undo();
    expect(asked).toEqual(["/g2/reopen", "/g1/confirm a b c d e a", "/g1/confirm a b a", "c d c"]);
});

it("takes a piece out, which makes another one the original if it was", async () => {
    const undo = await splitOut(story("g1", "a", "a", "b", "c"), "a");
    await undo();
    expect(asked).toEqual(["/g1/confirm b c b", "/g1/confirm a b c a"]);
});

it("leaves nobody in a pair that is taken apart", async () => {
    const undo = await splitOut(story("g1", "a", "a", "b"), "b");
    await undo();
    expect(asked).toEqual(["/g1/reopen", "/g1/reject", "/g1/reopen", "/g1/confirm a b a"]);
});
