import { get } from "@/api/client";
import type { Page, Role, RosterCoverage, RosterEntry, RosterStanding } from "@/api/types";
import type { Tone } from "@/shared/tones";

export const rosterKinds = ["PART_TIME_EDITOR", "SPOKESPERSON"] as const;
export const standings: RosterStanding[] = ["ACTIVE", "EXPIRING", "EXPIRED", "COMING", "ENDED"];
export const standingTone: Record<RosterStanding, Tone> = {
    COMING: "calm",
    ACTIVE: "good",
    EXPIRING: "warn",
    EXPIRED: "bad",
    ENDED: "calm",
};
/** Who reads names as they are, and finds people by them. */
export const nameReaders: Role[] = [
    "admin",
    "city-editor",
    "city-approver",
    "department-editor",
    "district-editor",
    "district-approver",
];
/** Who keeps the rosters of their unit and those below it. */
export const rosterEditors: Role[] = ["admin", "city-editor", "department-editor", "district-editor"];

export const rosterPath = "/api/media/rosters";

export const listRoster = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<Page<RosterEntry>>(rosterPath, { ...query, after, size: 100 }, { signal });

export const loadRosterCoverage = (signal?: AbortSignal) =>
    get<Page<RosterCoverage>>("/api/media/rosters/coverage", {}, { signal });

/** What a table of people looks like. */
export const rosterTemplate = [
    ["单位", "姓名", "身份", "任期开始", "任期结束"],
    ["浦东", "王示例", "兼职编辑", "2026-01-01", "2027-12-31"],
    ["黄浦", "李示例", "新闻发言人", "2026-01-01", ""],
] as const;
