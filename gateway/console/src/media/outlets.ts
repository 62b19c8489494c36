import { get } from "@/api/client";
import type { Outlet, Page } from "@/api/types";

export const listOutlets = (query: Record<string, string>, after: string | null, signal?: AbortSignal) =>
    get<Page<Outlet>>("/api/media/outlets", { ...query, after, size: 100 }, { signal });

/** Names and domains as people write several in one field. */
export function several(text: string): string[] {
    return text
        .split(/[,，、;；\s]+/)
        .map((each) => each.trim())
        .filter(Boolean);
}

/** What a table of outlets looks like. */
export const outletTemplate = [
    ["媒体名称", "级别", "类型", "别名", "域名", "地区"],
    ["申城日报", "市级", "报纸", "申报", "shencheng.example", "上海"],
    ["城市之声", "市级", "广播", "", "", "上海"],
] as const;
