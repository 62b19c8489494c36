import { useI18n } from "vue-i18n";
import type { VersionHead } from "@/api/types";
import { minuteOf } from "@/shared/dates";

/** Names a version by what made it: the issue, an amendment's number, or when it was drafted. */
export function useVersionName() {
    const { t } = useI18n();
    return ({ revision, at }: VersionHead) => {
        if (revision === null) return `${t("amendments.draft")} ${minuteOf(at)}`;
        return revision === 0 ? t("amendments.asIssued") : t("amendments.revision", { n: revision });
    };
}
