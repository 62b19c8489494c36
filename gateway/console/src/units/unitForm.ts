import type { Unit, UnitGroup, UnitLevel } from "@/api/types";

export type UnitAct = "create" | "rename" | "move";

export interface UnitForm {
    id: string;
    name: string;
    aliases: string[];
    level: UnitLevel;
    parent: string;
    group: UnitGroup | "";
}

export const unitFields: Record<UnitAct, (keyof UnitForm)[]> = {
    create: ["id", "name", "aliases", "level", "parent", "group"],
    rename: ["name", "aliases"],
    move: ["parent", "group"],
};

export function newUnitForm(unit?: Unit): UnitForm {
    return {
        id: unit?.id ?? "",
        name: unit?.name ?? "",
        aliases: [...(unit?.aliases ?? [])],
        level: unit?.level ?? "SQUAD",
        parent: unit?.parent ?? "",
        group: unit?.group ?? "",
    };
}

/** The request body of an act; an empty parent or group is sent as null. */
export function unitBody(act: UnitAct, form: UnitForm): Record<string, unknown> {
    return Object.fromEntries(unitFields[act].map((field) => [field, form[field] === "" ? null : form[field]]));
}
