import type { OutletKind, OutletLevel, PieceTone, ReadershipTier, Role } from "@/api/types";
import type { Tone } from "@/shared/tones";

export const outletLevels: OutletLevel[] = ["CENTRAL", "CITY", "DISTRICT", "INDUSTRY"];
export const outletKinds: OutletKind[] = ["NEWSPAPER", "TV", "RADIO", "MAGAZINE", "NEWS_SITE", "PLATFORM_ACCOUNT"];
export const pieceTones: PieceTone[] = ["POSITIVE", "NEUTRAL", "NEGATIVE", "ACCOUNTABILITY"];
export const readershipTiers: ReadershipTier[] = ["UNDER_100K", "OVER_100K", "OVER_1M"];

export const pieceTone: Record<PieceTone, Tone> = {
    POSITIVE: "good",
    NEUTRAL: "calm",
    NEGATIVE: "warn",
    ACCOUNTABILITY: "bad",
};

/** Who registers pieces for their unit and those below it. */
export const reportEditors: Role[] = ["admin", "city-editor", "department-editor", "district-editor"];

/** Who keeps the list of outlets. */
export const outletEditors: Role[] = ["admin", "city-editor"];
