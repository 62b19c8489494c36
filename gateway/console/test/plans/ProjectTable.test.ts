// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { createApp, h } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";
import type { PreviewProject } from "@/api/types";
import { i18n } from "@/i18n";
import ProjectTable from "@/plans/ProjectTable.vue";

vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ items: [] })));

const project = (id: string, from: string, to: string) =>
    ({
        id,
        no: 1,
        name: id,
        period: { from, to, label: "" },
        responsible: [],
        implementing: [],
        kind: "PLAIN",
    }) as unknown as PreviewProject;
const july = project("p1", "2026-07-01", "2026-07-31");
const august = project("p1", "2026-08-01", "2026-08-31");
const dropped = project("p2", "2026-01-01", "2026-12-31");

function tags(projects: PreviewProject[], others: PreviewProject[], side: "today" | "issued") {
    const host = document.createElement("div");
    const beside = new Map(others.map((other) => [other.id!, other]));
    const app = createApp({ render: () => h(ProjectTable, { projects, beside, side }) });
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: "/", component: {} }] });
    app.use(i18n).use(router).mount(host);
    return [...host.querySelectorAll(".tag")].map((tag) => tag.textContent?.trim());
}

it("marks what has moved and what was dropped since the plan was issued", () => {
    expect(tags([july, dropped], [august], "issued")).toEqual(["现为 8月", "已随修订取消"]);
    expect(tags([august], [july, dropped], "today")).toEqual(["印发时 7月"]);
    expect(tags([july], [july], "today")).toEqual([]);
});
