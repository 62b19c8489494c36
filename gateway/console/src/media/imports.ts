import { get, post, upload } from "@/api/client";
import type { Page, ReportImport, ReportImportRow } from "@/api/types";
import type { Tone } from "@/shared/tones";

const path = "/api/media/reports/imports";

export const importTone: Record<ReportImport["status"], Tone> = {
    READING: "accent",
    MAPPING: "warn",
    CHECKING: "accent",
    CHECKED: "warn",
    TAKING: "accent",
    DONE: "good",
    CANCELLED: "calm",
    FAILED: "bad",
};

/** What a column of a table of pieces can be; the first three are needed, of outlet and link one. */
export const importFields = [
    "DATE",
    "TITLE",
    "OUTLET",
    "LINK",
    "UNITS",
    "TONE",
    "TOPIC",
    "SERIES",
    "PROJECT",
    "CAMPAIGN",
    "FRONT_PAGE",
    "STATEMENT",
    "READS",
    "VIEWS",
    "AS_OF",
    "EVIDENCE",
] as const;

export const isRunning = ({ status }: Pick<ReportImport, "status">) =>
    status === "READING" || status === "CHECKING" || status === "TAKING";

export const listReportImports = (after: string | null, signal?: AbortSignal) =>
    get<Page<ReportImportRow>>(path, { after }, { signal });

export const loadReportImport = (id: string, signal?: AbortSignal) =>
    get<ReportImport>(`${path}/${id}`, {}, { signal });

export const sendReports = (file: File) => upload<ReportImport>(path, file);

export const mapReports = ({ id, version }: ReportImport, mapping: object) =>
    post<ReportImport>(`${path}/${id}/mapping`, mapping, { version });

export const startReports = ({ id, version }: ReportImport) =>
    post<ReportImport>(`${path}/${id}/start`, {}, { version });

export const cancelReports = ({ id }: ReportImport) => post<ReportImport>(`${path}/${id}/cancel`, {});

/** What a table of pieces looks like. */
export const reportTemplate = [
    ["刊播日期", "媒体名称", "标题", "链接", "涉及单位", "性质", "主题", "阅读量"],
    [
        "2026-07-15",
        "申城日报",
        "开放日里看城市管家",
        "https://shencheng.example/1",
        "浦东、黄浦",
        "正面",
        "公众开放日",
        "12.3万",
    ],
] as const;
