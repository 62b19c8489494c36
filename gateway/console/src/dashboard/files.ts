import { say } from "@/i18n";
import type { ExportItem } from "@/shared/ExportMenu.vue";

type Table = { name: string; path: string; query: NonNullable<ExportItem["query"]> };

/** These tables to take away, each in the formats that the service makes. */
export const filesOf = (tables: readonly Table[]): ExportItem[] =>
    (["XLSX", "CSV"] as const).flatMap((format) =>
        tables.map(({ name, path, query }) => ({
            label: `${name} · ${say(`shared.format.${format}`)}`,
            path,
            query: { ...query, format },
        })),
    );
