import { get } from "@/api/client";
import type { Health, Portfolio } from "@/api/types";
import type { Tone } from "@/shared/tones";

export const PORTFOLIO = "/api/portfolio";

export const healths: Health[] = ["OFF_TRACK", "AT_RISK", "ON_TRACK"];

export const healthTone: Record<Health, Tone> = { ON_TRACK: "good", AT_RISK: "warn", OFF_TRACK: "bad" };

/** What a list of projects is asked with; everything empty asks for all of this year. */
export const noFilters = { year: "", unit: "", kind: "", from: "", to: "", health: "", text: "", sort: "" };
export type PortfolioFilters = typeof noFilters;

export const loadPortfolio = (filters: PortfolioFilters, signal: AbortSignal) =>
    get<Portfolio>(PORTFOLIO, filters, { signal });
