import type { Role } from "@/api/types";

const workers: Role[] = ["city-editor", "department-editor", "district-editor", "district-approver", "squad-officer"];
const acceptors: Role[] = ["city-approver", "department-editor"];

/** Which lists of tasks the roles can do something about: the same who may as in the plan service. */
export function cardsFor(roles: Role[]): ("owed" | "waiting")[] {
    const has = (among: Role[]) => roles.some((role) => among.includes(role));
    return [...(has(workers) ? (["owed"] as const) : []), ...(has(acceptors) ? (["waiting"] as const) : [])];
}
