import { describe, expect, it } from "vitest";
import { differing } from "@/media/reprints";
import { markedParts } from "@/media/reports";

const shown = (title: string, against: string) =>
    differing(title, against)
        .map(({ text, other }) => (other ? `[${text}]` : text))
        .join("");

describe("differing titles", () => {
    it("marks what the original does not have", () => {
        expect(shown("夜市管理有新招 划线又配灯", "夜市管理有新招：划好线、配好灯")).toBe(
            "夜市管理有新招[ ]划线[又]配灯",
        );
        expect(shown("同一个标题", "同一个标题")).toBe("同一个标题");
        expect(shown("全新", "别的")).toBe("[全新]");
    });
});

describe("marked parts", () => {
    it("cuts a text at its marks", () => {
        expect(markedParts("城管进社区", [{ from: 3, to: 5 }])).toEqual([
            { text: "城管进", marked: false },
            { text: "社区", marked: true },
        ]);
    });
});
