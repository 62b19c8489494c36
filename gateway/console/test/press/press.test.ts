import { expect, test } from "vitest";
import { blocksOf, spanOf, typed } from "@/press/press";

test("a text is typed as it is kept, paragraph by paragraph", () => {
    const text = "第一段\n# 一、安排\n第二段";
    expect(blocksOf(`\n 第一段 \n#  一、安排\n\n#\n第二段`)).toEqual(blocksOf(text));
    expect(typed(blocksOf(text))).toBe(text);
    expect(blocksOf(text).map((block) => block.kind)).toEqual(["PARAGRAPH", "HEADING", "PARAGRAPH"]);
});

test("a span within a day says the day once", () => {
    expect(spanOf("2026-06-12T09:30", "2026-06-12T11:00")).toBe("2026-06-12 09:30–11:00");
    expect(spanOf("2026-06-12T09:30", "2026-06-13T11:00")).toBe("2026-06-12 09:30–2026-06-13 11:00");
});
