// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { configureClient } from "@/api/client";
import { projectsOfYear } from "@/plans/api";

afterEach(() => vi.unstubAllGlobals());

it("shows the projects of a year from all pages of the list", async () => {
    const asked: string[] = [];
    configureClient({ language: () => "en", signedOut: () => {} });
    vi.stubGlobal("fetch", async (url: string) => {
        asked.push(url);
        const last = url.includes("after=second");
        const page = { items: [{ id: last ? "p2" : "p1" }], next: last ? null : "second" };
        return new Response(JSON.stringify(page), { headers: { "Content-Type": "application/json" } });
    });

    expect((await projectsOfYear(2026)).map((project) => project.id)).toEqual(["p1", "p2"]);
    expect(asked).toHaveLength(2);
});
