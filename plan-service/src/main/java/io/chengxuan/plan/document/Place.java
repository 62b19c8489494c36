package io.chengxuan.plan.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a piece stands: its number among the document's source lines (from 1), the page where the format has pages,
 * and the sheet and row of a workbook.
 */
public record Place(int line, @Nullable Integer page, @Nullable String sheet, @Nullable Integer sheetRow) {
    static Place line(int line) {
        return new Place(line, null, null, null);
    }

    static Place page(int line, int page) {
        return new Place(line, page, null, null);
    }

    static Place sheet(int line, String sheet, int row) {
        return new Place(line, null, sheet, row);
    }

    /** The place in the words of a user, as problems name it. */
    String inWords() {
        if (sheet != null) {
            return "工作表“" + sheet + "”第 " + sheetRow + " 行";
        }
        return page == null ? "第 " + line + " 行" : "第 " + page + " 页，第 " + line + " 行";
    }
}
