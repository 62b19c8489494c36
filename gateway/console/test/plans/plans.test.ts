import { describe, expect, it } from "vitest";
import type { Unit } from "@/api/types";
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

it("offers each role only the steps it may take from where the plan stands", () => {
    expect(planActions("DRAFT", ["city-editor"])).toEqual(["submit", "discard"]);
    expect(planActions("DRAFT", ["city-approver"])).toEqual([]);
    expect(planActions("IN_REVIEW", ["city-approver"])).toEqual(["issue", "return"]);
    expect(planActions("ISSUED", ["viewer", "city-approver"])).toEqual(["close"]);
    expect(planActions("CLOSED", ["admin", "city-approver"])).toEqual([]);
});
