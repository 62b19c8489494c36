import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Text, Texts } from "@/i18n/messages";
import { texts } from "@/i18n/texts";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(vue|ts)$/.test(file))
    .map((file) => [file, readFileSync(join("src", file), "utf8")] as const);

function find(key: string): unknown {
    return key.split(".").reduce<unknown>((node, step) => (node as Texts | undefined)?.[step], texts);
}

function leaves(node: Texts, path = ""): [string, Text][] {
    return Object.entries(node).flatMap(([key, value]) =>
        Array.isArray(value)
            ? [[path + key, value as Text] as [string, Text]]
            : leaves(value as Texts, `${path}${key}.`),
    );
}

describe("texts", () => {
    it("exist for every key that the sources name", () => {
        const missing = sources.flatMap(([file, source]) =>
            [...source.matchAll(/\bt\(\s*"([\w.-]+)"|\bt\(\s*'([\w.-]+)'/g)]
                .map((match) => match[1] ?? match[2]!)
                .filter((key) => !Array.isArray(find(key)))
                .map((key) => `${file}: ${key}`),
        );
        expect(missing).toEqual([]);
    });

    it("have the same placeholders in both languages", () => {
        const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
        for (const [key, [zh, en]] of leaves(texts)) expect([key, placeholders(en)]).toEqual([key, placeholders(zh)]);
    });

    it("are used", () => {
        const all = sources.map(([, source]) => source).join("\n");
        const used = (key: string) => {
            const stem = key.replace(/\.[\w-]+$/, "");
            return all.includes(`"${key}"`) || all.includes(`'${key}'`) || all.includes(`\`${stem}.\${`);
        };
        expect(
            leaves(texts)
                .map(([key]) => key)
                .filter((key) => !used(key)),
        ).toEqual([]);
    });
});
