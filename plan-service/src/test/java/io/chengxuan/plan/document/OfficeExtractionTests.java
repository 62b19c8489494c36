package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Join;
import io.chengxuan.plan.document.Piece.Row;
import io.chengxuan.plan.document.PlanPreview.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What Word and Excel know about a document and its text alone does not show. */
class OfficeExtractionTests {

    @Test
    void theAutomaticNumbersOfWordAreCounted() throws IOException {
        try (var document = new XWPFDocument()) {
            var definition = CTAbstractNum.Factory.newInstance();
            definition.setAbstractNumId(BigInteger.ONE);
            level(definition, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
            level(definition, 1, STNumberFormat.CHINESE_COUNTING, "（%2）");
            var numbering = document.createNumbering();
            var num = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
            for (var heading : List.of("0把牢方向", "1学习理论", "1建设文化", "0推广品牌", "1办好开放日")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(num);
                paragraph.setNumILvl(BigInteger.valueOf(heading.charAt(0) - '0'));
                paragraph.createRun().setText(heading.substring(1));
            }

            assertThat(DocumentText.read(bytes(document)).source()).containsExactly(
                "一、把牢方向",
                "（一）学习理论",
                "（二）建设文化",
                "二、推广品牌",
                "（一）办好开放日"
            );
        }
    }

    @Test
    void whatIsDeletedUnderTrackingIsGoneAndWhatIsInsertedIsThere() throws IOException {
        try (var document = new XWPFDocument()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("街巷");
            var deleted = paragraph.getCTP().addNewDel();
            deleted.addNewR().addNewDelText().setStringValue("不");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("清洁");

            assertThat(DocumentText.read(bytes(document)).source()).containsExactly("街巷清洁");
        }
    }

    @Test
    void cellsMergedDownwardsRepeatAndCellsMergedAcrossAreEmpty() throws IOException {
        try (var document = new XWPFDocument()) {
            var table = document.createTable(2, 3);
            table.getRow(0).getCell(0).setText("7月");
            table.getRow(0).getCell(1).setText("甲");
            table.getRow(1).getCell(1).setText("乙");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            table.getRow(1).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(1).removeCell(2);

            var rows = DocumentText.read(bytes(document)).pieces();

            assertThat(((Row) rows.getLast()).cells()).containsExactly(
                new Cell("7月", Join.DOWN),
                new Cell("乙", Join.NONE),
                new Cell("", Join.ACROSS)
            );
        }
    }

    @Test
    void mergedUnitsHoldForAllTheirRowsAndAMergedNameIsOneProject() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var rows = List.of(
                List.of("时间", "项目名称", "主要内容", "责任部门"),
                List.of("7月", "街巷清洁", "甲。", "办公室"),
                List.of("", "", "乙。", ""),
                List.of("8月", "夜市有序", "丙。", "")
            );
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 4; j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 3, 3));

            var projects = PlanDocument.read(bytes(workbook)).preview().projects();

            assertThat(projects).extracting(Project::name).containsExactly("街巷清洁", "夜市有序");
            assertThat(projects).extracting(Project::content).containsExactly("甲。乙。", "丙。");
            assertThat(projects).extracting(Project::responsible).containsExactly(List.of("办公室"), List.of("办公室"));
        }
    }

    @Test
    void datesAndNumbersOfAWorkbookAreReadAsShown() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            var formats = List.of("yyyy/m/d", "m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "m\"月\"");
            for (int i = 0; i < formats.size(); i++) {
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats.get(i)));
                row.createCell(i).setCellStyle(style);
                row.getCell(i).setCellValue(LocalDate.of(2025, 7, 15));
            }
            row.createCell(4).setCellValue(12);
            row.createCell(5).setCellFormula("\"各\"&\"单位\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(DocumentText.read(bytes(workbook)).source()).containsExactly(
                "2025年7月15日\t7月15日\t2025年7月\t7月\t12\t各单位"
            );
        }
    }

    @Test
    void hiddenSheetsAreNotRead() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("计划").createRow(0).createCell(0).setCellValue("看得见");
            workbook.createSheet("草稿").createRow(0).createCell(0).setCellValue("看不见");
            workbook.setSheetHidden(1, true);

            assertThat(DocumentText.read(bytes(workbook)).source()).containsExactly("看得见");
        }
    }

    @Test
    void problemsOfAWorkbookNameItsSheetAndRow() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("项目表");
            var rows = List.of(
                List.of("时间", "项目名称", "主要内容", "责任部门"),
                List.of("适时", "街巷清洁", "甲。", "办公室")
            );
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i + 2);
                for (int j = 0; j < 4; j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }

            assertThat(PlanDocument.read(bytes(workbook)).preview().problems())
                .extracting(PlanPreview.Problem::where)
                .contains("工作表“项目表”第 4 行，项目 1");
        }
    }

    private static void level(CTAbstractNum definition, int depth, STNumberFormat.Enum format, String text) {
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    private static byte[] bytes(POIXMLDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }
}
