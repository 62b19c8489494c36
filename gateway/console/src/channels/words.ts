import type { CallStatus, CallTimeliness, ChannelKind, Role } from "@/api/types";
import type { Tone } from "@/shared/tones";

export const channelKinds: ChannelKind[] = ["WECHAT", "VIDEO", "WEBSITE", "MICROBLOG", "PRINT"];
export const callStatuses: CallStatus[] = ["DRAFT", "OPEN", "CLOSED", "WITHDRAWN"];
export const audienceKinds = ["DISTRICTS", "DEPARTMENTS", "GROUP", "UNITS"] as const;
export const owedViews = ["OPEN", "MISSING", "HANDED_IN", "EXCUSED"] as const;

export const callTone: Record<CallStatus, Tone> = { DRAFT: "calm", OPEN: "accent", CLOSED: "good", WITHDRAWN: "bad" };
export const timelinessTone: Record<CallTimeliness, Tone> = {
    OPEN: "accent",
    MISSING: "bad",
    ON_TIME: "good",
    LATE: "warn",
    EXCUSED: "calm",
    CANCELLED: "calm",
};

/** Who keeps channels and makes calls, at the city. */
export const channelEditors: Role[] = ["admin", "city-editor"];
/** Who writes submissions. */
export const submitters: Role[] = [
    "city-editor",
    "department-editor",
    "district-editor",
    "district-approver",
    "squad-officer",
];
