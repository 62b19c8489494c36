import { get, post, put, upload } from "@/api/client";
import type { Page, Plan, PlanImport, PlanPreview } from "@/api/types";

export type ImportRow = Omit<PlanImport, "preview" | "source">;

export const MAX_FILE = 20 * 1024 * 1024;

export const startImport = (file: File) => upload<ImportRow>("/api/plans/imports", file);

export const listImports = (after: string | null, signal?: AbortSignal) =>
    get<Page<ImportRow>>("/api/plans/imports", { after, size: 20 }, { signal });

export const loadImport = (id: string, signal?: AbortSignal) =>
    get<PlanImport>(`/api/plans/imports/${id}`, {}, { signal });

/** Stores the corrected preview and returns the import as it is then. */
export const savePreview = (id: string, version: number, preview: PlanPreview) =>
    put<PlanImport>(`/api/plans/imports/${id}/preview`, preview, { version });

export const acceptImport = (id: string, version: number, year: number | null) =>
    post<Plan>(`/api/plans/imports/${id}/accept`, year ? { year } : {}, { version });

export const discardImport = (id: string, version: number) => post(`/api/plans/imports/${id}/discard`, {}, { version });
