import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const snapshots = "../../contracts/openapi";

/** `/api/plans/${plan.id}/projects` and `/api/plans/{id}/projects` as one form. */
const form = (path: string) => path.replace(/\$\{[^}]*\}|\{[^}]*\}/g, "*");

it("asks the services only for addresses that their snapshots describe", () => {
    const described = readdirSync(snapshots).flatMap((file) =>
        Object.keys(JSON.parse(readFileSync(join(snapshots, file), "utf8")).paths as object).map(form),
    );
    const owned = new Set(described.map((path) => path.split("/")[2]));
    const matches = (path: string) =>
        described.some((known) => {
            const [steps, wanted] = [known.split("/"), path.split("/")];
            return steps.length === wanted.length && steps.every((step, i) => step === wanted[i] || wanted[i] === "*");
        });
    const unknown = readdirSync("src", { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(vue|ts)$/.test(file))
        .flatMap((file) => [...readFileSync(join("src", file), "utf8").matchAll(/["'`](\/api\/[^"'`?\s]+)/g)])
        .map((match) => form(match[1]!))
        .filter((path) => owned.has(path.split("/")[2]!) && !matches(path));
    expect(unknown).toEqual([]);
});
