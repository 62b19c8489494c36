/** How a status is coloured. */
export type Tone = "calm" | "accent" | "good" | "warn" | "bad";
