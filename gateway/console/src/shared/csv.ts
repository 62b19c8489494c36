import { save } from "./save";

/** A column of a table to be downloaded: its heading and what a row has there. */
export interface CsvColumn<T> {
    label: string;
    value: (row: T) => string | number | null;
}

/**
 * Comma-separated text for spreadsheets. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csv<T>(columns: CsvColumn<T>[], rows: T[]): string {
    const lines = [columns.map((column) => cell(column.label))];
    for (const row of rows) lines.push(columns.map((column) => cell(column.value(row))));
    return lines.map((line) => line.join(",")).join("\r\n") + "\r\n";
}

function cell(value: string | number | null): string {
    if (typeof value === "number") return String(value);
    const text = /^[=+\-@\t\r]/.test(value ?? "") ? `'${value}` : (value ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands the text to the user as a file; the mark at its start lets spreadsheets read it as UTF-8. */
export function download(name: string, text: string): void {
    save(name, new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
}
