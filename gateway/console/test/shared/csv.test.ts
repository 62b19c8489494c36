import { expect, it } from "vitest";
import { csv } from "@/shared/csv";

const columns = [
    { label: "名称", value: (row: { name: string | null; n: number }) => row.name },
    { label: "数,量", value: (row: { name: string | null; n: number }) => row.n },
];

it("quotes what would break a row and leaves numbers as they are", () => {
    expect(csv(columns, [{ name: '他说"好"', n: -3 }])).toBe('名称,"数,量"\r\n"他说""好""",-3\r\n');
});

it("keeps a spreadsheet from taking a text for a formula", () => {
    const names = ["=1+1", "+86", "-x", "@cmd", "\tx", null];
    expect(
        csv(
            columns.slice(0, 1),
            names.map((name) => ({ name, n: 0 })),
        ),
    ).toBe("名称\r\n'=1+1\r\n'+86\r\n'-x\r\n'@cmd\r\n'\tx\r\n\r\n");
});
