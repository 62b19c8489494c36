import { get, post } from "@/api/client";
import type {
    Appeal,
    AppealStatus,
    Assessment,
    Correction,
    Explanation,
    Page,
    PointsRanking,
    Role,
    RuleBody,
    RuleVersion,
    Simulation,
} from "@/api/types";
import type { Tone } from "@/shared/tones";

/** Who begins months, and writes rules. */
export const keepers: Role[] = ["admin", "city-editor"];
/** Who publishes and closes months, decides appeals, and puts rules in force. */
export const deciders: Role[] = ["city-approver"];
/** Who appeals for a unit. */
export const appellants: Role[] = ["district-editor", "district-approver"];

export const monthTone: Record<Assessment["status"], Tone> = { DRAFT: "calm", PUBLISHED: "accent", CLOSED: "good" };
export const appealTone: Record<AppealStatus, Tone> = {
    OPEN: "warn",
    GRANTED: "good",
    REFUSED: "bad",
    WITHDRAWN: "calm",
};

const months = "/api/media/assessments";
const rules = "/api/media/assessment-rules";

export const loadRanking = (query: Record<string, string | boolean>, signal: AbortSignal) =>
    get<PointsRanking>(`${months}/ranking`, query, { signal });

export const listMonths = (after: string | null, signal: AbortSignal) =>
    get<Page<Assessment>>(months, { after, size: 24 }, { signal });

export const loadExplanation = (month: string, unit: string, signal: AbortSignal) =>
    get<Explanation>(`${months}/${month}/scores/${unit}`, {}, { signal });

export const onMonth = (month: string, act: string, body: object = {}) =>
    post<Assessment>(`${months}/${month}/${act}`, body);

export const listAppeals = (query: Record<string, string>, after: string | null, signal: AbortSignal) =>
    get<Page<Appeal>>("/api/media/appeals", { ...query, after }, { signal });

export const listCorrections = (all: boolean, after: string | null, signal: AbortSignal) =>
    get<Page<Correction>>("/api/media/corrections", { all, after }, { signal });

export const listRules = (after: string | null, signal: AbortSignal) =>
    get<Page<RuleVersion>>(rules, { after }, { signal });

export const loadRules = (id: string, signal: AbortSignal) => get<RuleVersion>(`${rules}/${id}`, {}, { signal });

export const simulate = (body: RuleBody, month: string) =>
    post<Simulation>(`${rules}/simulations`, { rules: body, month: month || null });

/** With its sign, as what is added or taken. */
export const signed = (points: number) => (points > 0 ? `+${points}` : String(points));
