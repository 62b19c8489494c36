// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { session } from "@/session/session";
import { keepDraft, readDraft } from "@/shared/drafts";

let signedIn = "a1";

afterEach(() => vi.unstubAllGlobals());

function serve() {
    const fetched = async (_: string, init: RequestInit) =>
        init.method === "GET"
            ? new Response(JSON.stringify({ accountId: signedIn, name: signedIn, roles: [] }), {
                  headers: { "Content-Type": "application/json" },
              })
            : new Response(null, { status: 204 });
    vi.stubGlobal("fetch", vi.fn(fetched));
}

it("notices that another tab has signed in somebody else, and their leaving again", async () => {
    serve();
    await session.load();
    await session.recheck();
    expect(session.successor.value).toBeNull();
    signedIn = "a2";
    await session.recheck();
    expect(session.successor.value?.accountId).toBe("a2");
    expect(session.account.value?.accountId).toBe("a1");
    signedIn = "a1";
    await session.recheck();
    expect(session.successor.value).toBeNull();
});

it("forgets what was typed when somebody signs out on purpose, not when the session ends", async () => {
    serve();
    keepDraft("a1.t-1", { note: "写了一半" });
    session.ended();
    expect(readDraft("a1.t-1")).not.toBeNull();
    await session.signOut();
    expect(readDraft("a1.t-1")).toBeNull();
});
