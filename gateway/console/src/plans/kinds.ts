import type { PlanStatus, Project, ProjectKind } from "@/api/types";
import type { Tone } from "@/shared/tones";

export const projectKinds: ProjectKind[] = ["PLAIN", "CAMPAIGN", "TOPIC_CALL", "DRILL", "TRAINING"];

export const planTone: Record<PlanStatus, Tone> = {
    DRAFT: "calm",
    IN_REVIEW: "warn",
    ISSUED: "good",
    CLOSED: "calm",
    DISCARDED: "calm",
};

export const projectTone: Record<Project["status"], Tone> = {
    ISSUED: "good",
    CLOSED: "calm",
    DROPPED: "warn",
};
