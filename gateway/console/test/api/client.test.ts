// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { configureClient, file, get, post, put, upload, withQuery } from "@/api/client";
import { Problem } from "@/api/problem";

const fetched = vi.fn<typeof fetch>();
const signedOut = vi.fn();

beforeEach(() => {
    vi.stubGlobal("fetch", fetched);
    configureClient({ language: () => "en", signedOut });
    document.cookie = "XSRF-TOKEN=token%201";
});

afterEach(() => {
    vi.unstubAllGlobals();
    fetched.mockReset();
    signedOut.mockReset();
});

function answers(status: number, body?: unknown, headers: Record<string, string> = {}) {
    fetched.mockImplementationOnce(
        async () =>
            new Response(body === undefined ? null : JSON.stringify(body), {
                status,
                headers: { "Content-Type": "application/json", ...headers },
            }),
    );
}

function sent(call: number): { url: string; headers: Headers } {
    const [url, init] = fetched.mock.calls[call]!;
    return { url: String(url), headers: init!.headers as Headers };
}

describe("the client", () => {
    it("asks in the user's language and leaves empty query values out", async () => {
        answers(200, { items: [] });
        await get("/api/tasks", { view: "owed", text: "", unit: null, size: 50 });
        expect(sent(0).url).toBe("/api/tasks?view=owed&size=50");
        expect(sent(0).headers.get("Accept-Language")).toBe("en");
        expect(sent(0).headers.has("X-XSRF-TOKEN")).toBe(false);
    });

    it("sends the CSRF token, the version and an idempotency key with a change", async () => {
        answers(200, {});
        await post("/api/tasks/1/progress", { percent: 40 }, { version: 7 });
        expect(sent(0).headers.get("X-XSRF-TOKEN")).toBe("token 1");
        expect(sent(0).headers.get("If-Match")).toBe('"7"');
        expect(sent(0).headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
        answers(200, {});
        await put("/api/x", {}, { version: 1 });
        expect(sent(1).headers.has("Idempotency-Key")).toBe(false);
    });

    it("keeps the key of an act that got no answer and retires it with the answer", async () => {
        const act = () => post("/api/tasks/1/accept", { note: "" });
        fetched.mockRejectedValueOnce(new TypeError("offline"));
        await expect(act()).rejects.toMatchObject({ slug: "network" });
        answers(503, { detail: "busy" });
        await expect(act()).rejects.toMatchObject({ status: 503 });
        answers(200, {});
        await act();
        answers(200, {});
        await act();
        const keys = [0, 1, 2, 3].map((call) => sent(call).headers.get("Idempotency-Key"));
        expect(new Set(keys.slice(0, 3)).size).toBe(1);
        expect(keys[3]).not.toBe(keys[0]);
    });

    it("takes a new key when the body of the act changes", async () => {
        fetched.mockRejectedValue(new TypeError("offline"));
        await post("/api/x", { percent: 1 }).catch(() => {});
        await post("/api/x", { percent: 2 }).catch(() => {});
        expect(sent(0).headers.get("Idempotency-Key")).not.toBe(sent(1).headers.get("Idempotency-Key"));
    });

    it("turns a refusal into a problem with the request id", async () => {
        answers(
            409,
            { type: "https://chengxuan.io/problems/stale-version", currentVersion: 9 },
            { "X-Request-Id": "r" },
        );
        const problem = await post("/api/x").catch((error: unknown) => error as Problem);
        expect(problem).toMatchObject({ isStale: true, currentVersion: 9, requestId: "r" });
    });

    it("says so when the session has ended, but not when merely asking who is signed in", async () => {
        answers(401, {});
        await get("/api/session").catch(() => {});
        expect(signedOut).not.toHaveBeenCalled();
        answers(401, {});
        await get("/api/tasks").catch(() => {});
        expect(signedOut).toHaveBeenCalledOnce();
    });

    it("gets itself a new CSRF token when the old one is gone, and repeats the act once with the same key", async () => {
        const refused = { type: "https://chengxuan.io/problems/csrf" };
        answers(403, refused);
        fetched.mockImplementationOnce(async () => {
            document.cookie = "XSRF-TOKEN=fresh";
            return new Response("{}", { headers: { "Content-Type": "application/json" } });
        });
        answers(200, { saved: true });
        expect(await post("/api/tasks/1/progress", {})).toEqual({ saved: true });
        expect([0, 1, 2].map((call) => sent(call).url)).toEqual([
            "/api/tasks/1/progress",
            "/api/session",
            "/api/tasks/1/progress",
        ]);
        expect(sent(2).headers.get("X-XSRF-TOKEN")).toBe("fresh");
        expect(sent(2).headers.get("Idempotency-Key")).toBe(sent(0).headers.get("Idempotency-Key"));

        answers(403, refused);
        answers(200, {});
        answers(403, refused);
        await expect(post("/api/x")).rejects.toMatchObject({ slug: "csrf" });
        expect(fetched).toHaveBeenCalledTimes(6);
    });

    it("counts as signed out when the session is gone with the CSRF token, but lets somebody sign in", async () => {
        const refused = { type: "https://chengxuan.io/problems/csrf" };
        answers(403, refused);
        answers(401, {});
        await expect(post("/api/x")).rejects.toMatchObject({ slug: "csrf" });
        expect(signedOut).toHaveBeenCalledOnce();

        answers(403, refused);
        answers(401, {});
        answers(204);
        await post("/api/session", {});
        expect(signedOut).toHaveBeenCalledOnce();
    });

    it("finds the id of an accepted job in its location", async () => {
        fetched.mockImplementationOnce(
            async () => new Response(null, { status: 202, headers: { Location: "/api/plans/imports/42" } }),
        );
        expect(await upload("/api/plans/imports", new File(["x"], "plan.txt"))).toEqual({ id: "42" });
    });
});

it("builds an address without a question mark when nothing is asked", () => {
    expect(withQuery("/api/x", { a: undefined, b: false })).toBe("/api/x");
});

it("hands out a file under the name that the service gives it, and a refusal as a problem", async () => {
    fetched.mockResolvedValueOnce(
        new Response("x", { headers: { "Content-Disposition": "attachment; filename*=UTF-8''%E8%A1%A8.xlsx" } }),
    );
    expect((await file("/api/tasks/table", { format: "XLSX" })).name).toBe("表.xlsx");
    expect(sent(0).url).toBe("/api/tasks/table?format=XLSX");
    answers(422, { type: "https://chengxuan.io/problems/not-found", detail: "too long" });
    await expect(file("/api/tasks/table")).rejects.toMatchObject({ slug: "not-found" });
});
