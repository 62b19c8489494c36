import type { NoticeSettings } from "@/api/types";

type Setting = NoticeSettings["items"][number];

/** @property mode of all its kinds; undefined when they differ. `mandatory` when one of them cannot be muted. */
interface SettingGroup {
    group: Setting["group"];
    items: Setting[];
    mode?: Setting["mode"];
    mandatory: boolean;
}

/** The kinds of each group, in the order in which they come. */
export function groupsOf(items: Setting[]): SettingGroup[] {
    return [...new Set(items.map(({ group }) => group))].map((group) => {
        const own = items.filter((item) => item.group === group);
        const first = own[0]!.mode;
        return {
            group,
            items: own,
            mode: own.every((item) => item.mode === first) ? first : undefined,
            mandatory: own.some((item) => item.mandatory),
        };
    });
}
