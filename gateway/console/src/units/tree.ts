import type { Unit } from "@/api/types";

export interface UnitNode {
    unit: Unit;
    children: UnitNode[];
}

/** Units as a tree in their order; a unit whose parent is unknown stands at the top. */
export function treeOf(units: Unit[]): UnitNode[] {
    const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] as UnitNode[] }]));
    const roots: UnitNode[] = [];
    for (const node of [...nodes.values()].sort((a, b) => a.unit.order - b.unit.order)) {
        (nodes.get(node.unit.parent ?? "")?.children ?? roots).push(node);
    }
    return roots;
}

/** Ids of a unit and of everything under it. */
export function subtreeOf(units: Unit[], id: string): Set<string> {
    const found = new Set([id]);
    let size = 0;
    while (size !== found.size) {
        size = found.size;
        for (const unit of units) if (unit.parent && found.has(unit.parent)) found.add(unit.id);
    }
    return found;
}

/** True when a word occurs in the unit's name, id or an alias. */
export function unitMatches(unit: Unit, word: string): boolean {
    const wanted = word.trim().toLowerCase();
    return [unit.name, unit.id, ...unit.aliases].some((name) => name.toLowerCase().includes(wanted));
}
