import { layoutTexts } from "@/layout/texts";
import { sessionTexts } from "@/session/texts";
import { sharedTexts } from "@/shared/texts";
import type { Texts } from "./messages";

/** Every text of the console; each feature keeps its own beside its components. */
export const texts = {
    layout: layoutTexts,
    session: sessionTexts,
    shared: sharedTexts,
} satisfies Texts;
