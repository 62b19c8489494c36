import { expect, test } from "vitest";
import { blocksOf, hoursLeft, spanOf, typed } from "@/press/press";

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

test("counts hours to the end of a business day in Shanghai, and days when there are two or more", () => {
    const at = (time: string) => Date.parse(`2026-06-10T${time}+08:00`);
    expect(hoursLeft("2026-06-10", at("09:30:00"))).toBe(14);
    expect(hoursLeft("2026-06-10", at("23:30:00"))).toBe(0);
    expect(hoursLeft("2026-06-11", at("00:30:00"))).toBe(47);
    expect(hoursLeft("2026-06-12", at("00:30:00"))).toBeNull();
    expect(hoursLeft("2026-06-09", at("00:30:00"))).toBe(-1);
    expect(hoursLeft("2026-06-07", at("09:30:00"))).toBeNull();
});
