package io.chengxuan.media.interview;

import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Today;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The list of requests as a file. */
@MediaServiceTest
class InterviewTableIT {

    private static final String PATH = "/api/media/interview-requests";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Today today;

    @Autowired
    MongoTemplate store;

    @BeforeEach
    void open() {
        newsroom.open();
        today.is("2026-06-10");
        var outlet = newsroom.outlet("表格周刊");
        request("PD", outlet, "=HYPERLINK(\"http://x\")", true);
        request("HP", outlet, "黄浦的表格样", false);
    }

    @Test
    void theListIsTakenAwayInScopeWithoutQuestionsAndFormulas() throws IOException {
        long before = taken();
        var csv = new String(file("PD", "csv"), StandardCharsets.UTF_8);
        assertThat(csv)
            .contains("采访主题", "审批期限", "表格周刊", "浦东区城管执法局 副局长", "2026-06-12 09:00", "待审批")
            .contains("'=HYPERLINK")
            .doesNotContain("黄浦的表格样", "只给审批人看的问题");
        assertThat(taken()).isEqualTo(before + 1);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file("SH", "xlsx")))) {
            var rows = book.getSheetAt(0);
            var subjects = new java.util.ArrayList<String>();
            rows.forEach(row -> subjects.add(row.getCell(2).toString()));
            assertThat(subjects).contains("采访主题", "黄浦的表格样");
            rows.forEach(row ->
                row.forEach(cell ->
                    assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA)
                )
            );
        }
    }

    private byte[] file(String unit, String format) {
        var file = newsroom.get(VIEWER, unit, PATH + "/table?text=&format=" + format);
        assertThat(file).hasStatusOk();
        return file.getResponse().getContentAsByteArray();
    }

    private long taken() {
        return store.getCollection("exports").countDocuments(new Document("taken.what", "INTERVIEWS"));
    }

    private void request(String unit, String outlet, String subject, boolean urgent) {
        var body = """
        {"unit":"%s","outlet":"%s","from":"2026-06-12T09:00","to":"2026-06-12T10:00","subject":"%s",
        "outline":"只给审批人看的问题","spokesperson":{"unit":"%s","position":"副局长"},"urgent":%s}""";
        var made = newsroom.post(
            DISTRICT_EDITOR,
            unit,
            PATH,
            body.formatted(unit, outlet, subject.replace("\"", "\\\""), unit, urgent)
        );
        assertThat(made).hasStatus(201);
    }
}
