import { describe, expect, it } from "vitest";
import type { PlanStatus, Role, Unit } from "@/api/types";
import { planActions } from "@/plans/planActions";
import { unitWords } from "@/plans/unitWords";

const unit = (id: string, level: Unit["level"], closed = false) => ({ id, level, closed }) as Unit;
const units = [
    unit("SH", "CITY"),
    unit("OFFICE", "DEPARTMENT"),
    unit("PLANNING", "DEPARTMENT"),
    unit("PD", "DISTRICT"),
    unit("HP", "DISTRICT"),
    unit("OLD", "DISTRICT", true),
];

describe("units as plans write them", () => {
    it("folds all open districts into one word, closed ones not needed", () => {
        expect(unitWords(["OFFICE", "PD", "HP"], units)).toEqual({ wholes: ["everyUnit"], single: ["OFFICE"] });
    });

    it("folds all departments into one word", () => {
        expect(unitWords(["PLANNING", "OFFICE"], units)).toEqual({ wholes: ["everyDepartment"], single: [] });
    });

    it("names units one by one when one is missing or the organisation is not known", () => {
        expect(unitWords(["PD"], units).single).toEqual(["PD"]);
        expect(unitWords(["PD", "HP"], [])).toEqual({ wholes: [], single: ["PD", "HP"] });
    });
});

const who = (...roles: Role[]) => ({ accountId: "me", roles, ownRoles: roles as string[] });
const plan = (status: PlanStatus, by = "somebody") =>
    ({ status, history: [{ actor: by }] }) as Parameters<typeof planActions>[0];

it("offers each role only the steps it may take from where the plan stands", () => {
    expect(planActions(plan("DRAFT"), who("city-editor"))).toEqual(["submit", "discard"]);
    expect(planActions(plan("DRAFT"), who("city-approver"))).toEqual([]);
    expect(planActions(plan("IN_REVIEW"), who("city-approver"))).toEqual(["issue", "return"]);
    expect(planActions(plan("ISSUED"), who("viewer", "city-approver"))).toEqual(["close"]);
    expect(planActions(plan("CLOSED"), who("admin", "city-approver"))).toEqual([]);
});

it("offers nobody to issue what they submitted unless both roles are their own", () => {
    const own = plan("IN_REVIEW", "me");
    expect(planActions(own, { ...who("city-editor", "city-approver"), ownRoles: ["city-editor"] })).toEqual(["return"]);
    expect(planActions(own, { ...who("city-editor", "city-approver"), ownRoles: ["city-approver"] })).toEqual([
        "return",
    ]);
    expect(planActions(own, who("city-editor", "city-approver"))).toEqual(["issue", "return"]);
});
