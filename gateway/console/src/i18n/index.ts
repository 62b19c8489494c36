import type { Ref } from "vue";
import { createI18n } from "vue-i18n";
import { inLanguage } from "./messages";
import { texts } from "./texts";

export type Language = "zh-CN" | "en";

const KEY = "chengxuan.language";

export const i18n = createI18n({
    legacy: false,
    locale: globalThis.localStorage?.getItem(KEY) === "en" ? "en" : "zh-CN",
    fallbackLocale: "zh-CN",
    messages: { "zh-CN": inLanguage(texts, 0), en: inLanguage(texts, 1) },
});

export const language = i18n.global.locale as unknown as Ref<Language>;

export function setLanguage(next: Language): void {
    language.value = next;
    localStorage.setItem(KEY, next);
    document.documentElement.lang = next;
}

/** Translates outside components. */
export function say(key: string, values: Record<string, unknown> = {}): string {
    return i18n.global.t(key, values);
}
