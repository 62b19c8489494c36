package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Join;
import io.chengxuan.plan.document.Piece.Line;
import io.chengxuan.plan.document.Piece.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads {@code .xlsx}: the visible sheets, cells as they are shown, merged regions resolved. */
final class SheetExtraction {

    private static final int MAX_COLUMNS = 64;

    private final List<Piece> pieces = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    private SheetExtraction() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    static List<Piece> read(byte[] bytes) {
        try (var workbook = new XSSFWorkbook(Archive.parts(bytes))) {
            var extraction = new SheetExtraction();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    extraction.read(workbook.getSheetAt(i));
                }
            }
            return extraction.pieces;
        } catch (DocumentRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DocumentRefused(Refusal.DAMAGED, e);
        }
    }

    private void read(Sheet sheet) {
        var regions = sheet.getMergedRegions();
        var columns = usedColumns(sheet);
        DocumentText.checkLength(regions.size());
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum(); i++) {
            var row = sheet.getRow(i);
            if (row == null) {
                continue;
            }
            DocumentText.checkLength(pieces.size());
            var number = i;
            var merged = regions
                .stream()
                .filter(region -> region.containsRow(number))
                .toList();
            var cells = columns
                .stream()
                .map(column -> cell(sheet, merged, number, column))
                .toList();
            var place = Place.sheet(pieces.size() + 1, sheet.getSheetName(), i + 1);
            boolean blank = cells.stream().allMatch(Cell::isBlank);
            pieces.add(blank ? new Line(place, "") : new Row(place, cells, true));
        }
    }

    private static List<Integer> usedColumns(Sheet sheet) {
        int first = MAX_COLUMNS;
        int last = 0;
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    first = Math.min(first, cell.getColumnIndex());
                    last = Math.max(last, Math.min(cell.getColumnIndex(), MAX_COLUMNS - 1));
                }
            }
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private Cell cell(Sheet sheet, List<CellRangeAddress> regions, int row, int column) {
        for (var region : regions) {
            if (region.isInRange(row, column) && (row != region.getFirstRow() || column != region.getFirstColumn())) {
                boolean across = column != region.getFirstColumn();
                var above = across ? "" : shown(sheet, region.getFirstRow(), column);
                return new Cell(above, across ? Join.ACROSS : Join.DOWN);
            }
        }
        return Cell.of(shown(sheet, row, column));
    }

    private String shown(Sheet sheet, int row, int column) {
        var cells = sheet.getRow(row);
        var cell = cells == null ? null : cells.getCell(column);
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return date(cell);
        }
        return type == CellType.ERROR ? "" : formatter.formatCellValue(cell).strip();
    }

    /** A date in the words of a plan, with as much of it as the cell shows. */
    private static String date(org.apache.poi.ss.usermodel.Cell cell) {
        var format = shownParts(cell.getCellStyle().getDataFormatString());
        var date = cell.getLocalDateTimeCellValue().toLocalDate();
        var year = format.contains("y") ? date.getYear() + "年" : "";
        var month = format.contains("m") ? date.getMonthValue() + "月" : "";
        return year + month + (format.contains("d") ? date.getDayOfMonth() + "日" : "");
    }

    private static String shownParts(@Nullable String format) {
        var plain =
            format == null ? "" : format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return plain.matches(".*[ymd].*") ? plain : "ymd";
    }
}
