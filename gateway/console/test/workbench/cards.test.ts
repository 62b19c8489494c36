import { expect, it } from "vitest";
import { cardsFor } from "@/workbench/cards";

it("shows work only to those who can do it", () => {
    expect(cardsFor(["district-editor"])).toEqual(["owed"]);
    expect(cardsFor(["department-editor"])).toEqual(["owed", "waiting"]);
    expect(cardsFor(["city-approver"])).toEqual(["waiting"]);
    expect(cardsFor(["city-editor", "city-approver"])).toEqual(["owed", "waiting"]);
    for (const role of ["admin", "viewer", "judge", "information-officer"] as const)
        expect(cardsFor([role])).toEqual([]);
});
