import { expect, it } from "vitest";
import type { Unit } from "@/api/types";
import { treeOf, unitMatches } from "@/units/tree";
import { newUnitForm, unitBody } from "@/units/unitForm";

const unit = (id: string, parent: string | null, order: number) =>
    ({ id, parent, order, name: `${id}局`, aliases: ["别名"] }) as Unit;

it("builds the tree in order and keeps units whose parent is hidden", () => {
    const tree = treeOf([unit("HP", "SH", 3), unit("SH", null, 1), unit("PD", "SH", 2), unit("ZQ", "GONE", 4)]);
    expect(tree.map((node) => node.unit.id)).toEqual(["SH", "ZQ"]);
    expect(tree[0]!.children.map((node) => node.unit.id)).toEqual(["PD", "HP"]);
});

it("finds a unit by name, code or alias", () => {
    const pd = unit("PD", null, 1);
    expect(["pd", "PD局", " 别名 "].every((word) => unitMatches(pd, word))).toBe(true);
    expect(unitMatches(pd, "HP")).toBe(false);
});

it("sends the fields of the act only, nothing chosen as null", () => {
    const form = { ...newUnitForm(unit("PD", "SH", 1)), group: "" as const };
    expect(unitBody("move", form)).toEqual({ parent: "SH", group: null });
    expect(unitBody("rename", form)).toEqual({ name: "PD局", aliases: ["别名"] });
});
