import { describe, expect, it } from "vitest";
import type { RuleBody } from "@/api/types";
import { bodyOf, differences, formOf, refusedFields } from "@/assessment/ruleForm";

const body: RuleBody = {
    rules: [
        { rule: "OUTLET_CITY_TV", points: 3, cap: 30 },
        { rule: "TONE_NEGATIVE", points: -5, cap: null },
    ],
    tones: [
        { tone: "POSITIVE", times: 1 },
        { tone: "NEUTRAL", times: 0.5 },
        { tone: "NEGATIVE", times: 0 },
        { tone: "ACCOUNTABILITY", times: 1 },
    ],
    reprints: "HALF",
    unitCap: null,
    shortfall: 0.8,
};

describe("the form of a rule set", () => {
    it("sends what it was filled with", () => {
        expect(bodyOf(formOf(body))).toEqual(body);
    });

    it("leaves out what is worth nothing", () => {
        const form = formOf(body);
        form.fields["OUTLET_CITY_TV"] = { points: undefined, cap: undefined };
        expect(bodyOf(form).rules.map((rule) => rule.rule)).toEqual(["TONE_NEGATIVE"]);
    });

    it("begins with nothing of the outlet for what deducts", () => {
        expect(bodyOf(formOf()).tones.map((each) => each.times)).toEqual([1, 1, 0, 0]);
    });

    it("finds the field that was refused by its place in the body", () => {
        const errors = [
            { pointer: "/rules/rules/1/points", detail: "a" },
            { pointer: "/rules/tones/2/times", detail: "b" },
            { pointer: "/rules/unitCap", detail: "c" },
            { pointer: "/name", detail: "d" },
        ];
        expect(refusedFields(body, errors)).toEqual({
            "TONE_NEGATIVE.points": "a",
            "NEGATIVE.times": "b",
            unitCap: "c",
        });
    });

    it("says where two sets differ", () => {
        const other: RuleBody = {
            ...body,
            rules: [{ rule: "OUTLET_CITY_TV", points: 4, cap: null }, body.rules[1]!],
            unitCap: 60,
        };
        expect(differences(body, other)).toEqual([
            { rule: "OUTLET_CITY_TV", what: "points", before: "3", after: "4" },
            { rule: "OUTLET_CITY_TV", what: "cap", before: "30", after: "—" },
            { rule: "unitCap", what: "other", before: "—", after: "60" },
        ]);
        expect(differences(body, body)).toEqual([]);
    });
});
