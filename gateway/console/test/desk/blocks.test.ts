import { describe, expect, it } from "vitest";
import type { SubmissionBlock } from "@/api/types";
import { withPasted, withTemplate } from "@/desk/blocks";

const p = (text: string): SubmissionBlock => ({ kind: "PARAGRAPH", text });
const h = (text: string): SubmissionBlock => ({ kind: "HEADING", text });

describe("a pasted text", () => {
    it("becomes a paragraph for each line, between what stood around it", () => {
        expect(withPasted([h("一"), p("前后")], 1, "甲\r\n\n 乙 \n", [1, 1])).toEqual([
            h("一"),
            p("前甲"),
            p("乙"),
            p("后"),
        ]);
    });
    it("replaces what is selected", () => {
        expect(withPasted([p("前中后")], 0, "甲\n乙", [1, 2])).toEqual([p("前甲"), p("乙后")]);
    });
});

describe("a template", () => {
    it("puts its missing headings after what is written and leaves that alone", () => {
        expect(withTemplate([p("")], ["现场", "做法"])).toEqual([h("现场"), p(""), h("做法"), p("")]);
        expect(withTemplate([h("现场"), p("文")], ["现场", "做法"])).toEqual([h("现场"), p("文"), h("做法"), p("")]);
    });
    it("that is there already changes nothing", () => {
        const blocks = [h("现场"), p(""), p("文")];
        expect(withTemplate(blocks, ["现场"])).toEqual(blocks);
    });
});
