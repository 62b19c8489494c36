import { describe, expect, it } from "vitest";
import { wrongFields, wrongNames } from "@/desk/content";

describe("what is wrong with a submission", () => {
    const pictures = [
        { id: "a", caption: "河堤" },
        { id: "b", caption: " " },
    ];

    it("is marked at pictures without a caption once it was to be handed in", () => {
        expect(wrongFields({}, pictures, null)).toEqual({});
        expect(wrongFields({}, pictures, "要写")).toEqual({ "pictures.1.caption": "要写" });
    });

    it("is named by the fields of the form in their order, each once", () => {
        const errors = wrongFields(
            { "submission.videoLink": "不是网址", channel: "必填", column: "必填" },
            pictures,
            "要写",
        );
        expect(wrongNames(errors)).toEqual(["pictures", "videoLink", "column"]);
    });
});
