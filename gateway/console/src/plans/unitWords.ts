import type { Unit } from "@/api/types";

/** How a list of units is written: the wholes that documents name, and what is left of single units. */
export interface UnitWords {
    wholes: ("everyUnit" | "everyDepartment")[];
    single: string[];
}

/** Folds the 20 subordinate units into `各单位` and all departments into `机关各处室`, as plans write them. */
export function unitWords(ids: string[], units: Unit[]): UnitWords {
    const left = new Set(ids);
    const wholes: UnitWords["wholes"] = [];
    const fold = (level: Unit["level"], name: UnitWords["wholes"][number]) => {
        const all = units.filter((unit) => unit.level === level && !unit.closed).map((unit) => unit.id);
        if (all.length < 2 || !all.every((id) => left.has(id))) return;
        all.forEach((id) => left.delete(id));
        wholes.push(name);
    };
    fold("DEPARTMENT", "everyDepartment");
    fold("DISTRICT", "everyUnit");
    return { wholes, single: [...left] };
}
