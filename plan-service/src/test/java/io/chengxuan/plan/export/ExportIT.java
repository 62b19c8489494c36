package io.chengxuan.plan.export;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.amendment.AmendedPlan;
import io.chengxuan.plan.document.PlanDocument;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.plan.PlanVersion;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.node.ObjectNode;

/** What is taken away says what the platform says, and who took it is in the log. */
@PlanServiceTest
class ExportIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Published published;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoTemplate template;

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void aPlanThatWasTakenAwayIsTheSamePlanWhenItComesIn() throws IOException {
        var first = project(2026, "<script>alert(1)</script>", "办公室", "各单位");
        var id = bureau.issued(2026, first, project("2026-07-01", "2026-07-31", "乙", "机关各处室"));

        var taken = bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/{id}/document", id);

        assertThat(taken).hasStatusOk();
        assertThat(taken.getResponse().getHeader("Content-Disposition")).contains("attachment", ".docx");
        var preview = PlanDocument.read(bytes(taken)).preview();
        var plan = read(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/{id}", id));
        assertThat(preview.number()).isEqualTo(plan.get("number").asString());
        assertThat(preview.title()).isEqualTo("宣传工作计划");
        assertThat(preview.issueDate()).isEqualTo("2026-01-05");
        assertThat(preview.projects())
            .extracting(PlanPreview.Project::name)
            .containsExactly("<script>alert(1)</script>", "乙");
        assertThat(preview.projects().getFirst().period().from()).isEqualTo("2026-06-01");
        assertThat(preview.projects().getFirst().responsible()).containsExactly("办公室", "各单位");
        var event = taken(id, "PLAN_DOCUMENT");
        assertThat(event.actor()).isEqualTo("district-editor@PD");
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
    }

    @Test
    void anAmendedPlanSaysSoUnderItsTitleAndComesInAsItIs() throws IOException {
        var id = bureau.issued(2026, project(2026, "甲", "办公室"), project(2026, "乙", "办公室"));
        new AmendedPlan(bureau, id).amended(rows -> rows.remove(0));

        var taken = bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/{id}/document", id);

        try (var word = word(taken)) {
            assertThat(
                word
                    .getParagraphs()
                    .stream()
                    .map(it -> it.getText())
            ).anyMatch(text ->
                text.matches("（原文号.*号。20\\d\\d年\\d+月\\d+日第1次调整：取消项目1个，原因为上级部署调整。）")
            );
        }
        var preview = PlanDocument.read(bytes(taken)).preview();
        assertThat(preview.title()).isEqualTo("宣传工作计划");
        assertThat(preview.issueDate()).isEqualTo("2026-01-05");
        assertThat(preview.projects()).extracting(PlanPreview.Project::name).containsExactly("乙");
        assertThat(preview.number()).isNotNull();
    }

    @Test
    void aRenamedProjectIsNoNewOneWhereAPlanWasIssuedBeforeItsRowsHadIds() throws IOException {
        var id = bureau.issued(2026, project(2026, "甲", "办公室"), project(2026, "乙", "办公室"));
        var plan = new AmendedPlan(bureau, id);
        plan.amended(rows -> ((ObjectNode) rows.get(0)).put("name", "甲改"));
        var issued = new Document("planId", id).append("projects.0.name", "甲");
        var unidentified = new Document("projects.0._id", "").append("projects.1._id", "");
        var versions = template.getCollection(template.getCollectionName(PlanVersion.class));
        assertThat(versions.updateMany(issued, new Document("$unset", unidentified)).getModifiedCount()).isPositive();

        try (var word = word(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/{id}/document", id))) {
            assertThat(
                word
                    .getParagraphs()
                    .stream()
                    .map(it -> it.getText())
            ).anyMatch(text -> text.contains("第1次调整：调整项目1个，"));
        }
    }

    @Test
    void aClientThatAsksForJsonGetsTheFileToo() {
        var id = bureau.issued(2026, project(2026, "甲", "办公室"));

        for (var path : List.of(
            "/api/plans/" + id + "/document",
            "/api/plans/" + id + "/progress",
            "/api/tasks/table"
        )) {
            assertThat(
                http
                    .get()
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(CITY_EDITOR, "SH"))
                    .header(HttpHeaders.ACCEPT, "application/json, application/problem+json")
            )
                .as(path)
                .hasStatusOk();
        }
    }

    @Test
    void aDraftIsMarkedAsOneAndStaysWithTheCity() throws IOException {
        var id = bureau.drafted(2026, project(2026, "甲", "办公室"));

        assertThat(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/{id}/document", id)).hasStatus(404);
        assertThat(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/{id}/progress", id)).hasStatus(404);
        try (var word = word(bureau.get(CITY_EDITOR, "SH", "/api/plans/{id}/document", id))) {
            assertThat(word.getHeaderList().getFirst().getText()).contains("草稿");
        }
        assertThat(bureau.get(CITY_EDITOR, "SH", "/api/plans/{id}/document?version=x", id)).hasStatus(404);
    }

    @Test
    void theTaskListHasTheRowsOfTheListWithTypedCells() throws IOException {
        var id = bureau.issued(2026, project(2026, "=1+1", "办公室", "各单位"));

        try (var book = workbook(bureau.get(CITY_EDITOR, "SH", "/api/tasks/table?plan={id}", id))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(21);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("落实单位");
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-08-31T00:00");
            assertThat(row.getCell(6).getNumericCellValue()).isZero();
        }
        var district = "/api/tasks/table?plan={id}&format=DOCX";
        try (var word = word(bureau.get(DISTRICT_EDITOR, "PD", district, id))) {
            assertThat(word.getTables().getFirst().getRows()).hasSize(2);
        }
        assertThat(taken(id, "TASK_LIST").unit()).isIn("SH", "PD");
        assertThat(bureau.get(CITY_EDITOR, "SH", "/api/tasks/table?format=PDF")).hasStatus(400);
    }

    @Test
    void theProgressTableCountsTheTasksOfEachProject() throws IOException {
        var id = bureau.issued(2026, project(2026, "甲", "办公室", "各单位"), project(2026, "乙", "办公室"));

        try (var book = workbook(bureau.get(CITY_EDITOR, "SH", "/api/plans/{id}/progress?asOf=2026-12-01", id))) {
            var rows = book.getSheetAt(0);
            assertThat(rows.getRow(1).getCell(2).getStringCellValue()).isEqualTo("甲");
            assertThat(rows.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(21);
            assertThat(rows.getRow(1).getCell(8).getNumericCellValue()).isEqualTo(21);
            assertThat(rows.getRow(2).getCell(5).getNumericCellValue()).isEqualTo(1);
        }
        try (var word = word(bureau.get(DISTRICT_EDITOR, "PD", "/api/plans/{id}/progress?format=DOCX", id))) {
            assertThat(word.getTables().getFirst().getRow(1).getCell(5).getText()).isEqualTo("1");
        }
        assertThat(taken(id, "PLAN_PROGRESS")).isNotNull();
    }

    private IncomingEvent taken(String of, String what) {
        await().until(() -> !all(of, what).isEmpty());
        return all(of, what).getFirst();
    }

    private List<IncomingEvent> all(String of, String what) {
        return published
            .all()
            .stream()
            .filter(e -> e.type().equals("io.chengxuan.plan.export.taken.v1"))
            .filter(e -> of.equals(e.dataAs(Told.class).of()))
            .filter(e -> e.dataAs(Told.class).what().equals(what))
            .toList();
    }

    private static XSSFWorkbook workbook(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(result)));
    }

    private static XWPFDocument word(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        return new XWPFDocument(new ByteArrayInputStream(bytes(result)));
    }

    private static byte[] bytes(MvcTestResult result) {
        return result.getResponse().getContentAsByteArray();
    }

    private record Told(String what, String of) {}
}
