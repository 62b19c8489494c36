import { expect, it } from "vitest";
import type { SessionTemplate } from "@/api/types";
import { newContent, showTime } from "@/sessions/sessions";

const template = (half: "FIRST" | "SECOND" | null): SessionTemplate => ({
    id: "t",
    version: 1,
    name: "通讯员培训",
    kind: "TRAINING",
    title: "{year}年通讯员培训",
    half,
    place: null,
    hours: 6,
    audience: ["SH"],
    agenda: null,
});

it("shows the second day only if it is another one", () => {
    expect(showTime("2026-05-01T09:00:00", "2026-05-01T16:30:00")).toBe("2026-05-01 09:00–16:30");
    expect(showTime("2026-05-01T09:00:00", "2026-05-02T12:00:00")).toBe("2026-05-01 09:00–2026-05-02 12:00");
});

it("proposes a week from now in the template's half of the year, else a day of its next one", () => {
    const from = (half: "FIRST" | "SECOND" | null, today: string) => newContent("PD", today, template(half)).from;
    expect(from("FIRST", "2026-03-02")).toBe("2026-03-09T09:00");
    expect(from("SECOND", "2026-03-02")).toBe("2026-10-15T09:00");
    expect(from("FIRST", "2026-11-23")).toBe("2027-04-15T09:00");
    expect(newContent("PD", "2026-11-23", template("FIRST")).title).toBe("2027年通讯员培训");
});

it("begins from scratch with one's own unit", () => {
    const content = newContent("PD", "2026-12-30");
    expect(content.audience).toEqual(["PD"]);
    expect(content.from).toBe("2027-01-06T09:00");
    expect(content.to > content.from).toBe(true);
});
