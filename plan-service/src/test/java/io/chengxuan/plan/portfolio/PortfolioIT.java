package io.chengxuan.plan.portfolio;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.project.Project;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class PortfolioIT {

    @Autowired
    Bureau bureau;

    @Autowired
    MongoTemplate template;

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void theProjectsOfAYearAreCountedByHowTheyStandAndTheRuleIsShown() {
        var plan = bureau.issued(
            2026,
            project("2026-01-01", "2026-03-31", "早已到期", "办公室", "各单位"),
            project("2026-11-01", "2026-12-31", "尚未开始", "办公室"),
            project("2026-03-01", "2026-04-01", "刚过期", "办公室", "浦东", "黄浦", "静安", "徐汇", "长宁")
        );
        bureau.post(DISTRICT_EDITOR, "PD", "/api/tasks/" + plan + "-p3-PD/hand-in", "{}");

        var portfolio = portfolio(CITY_EDITOR, "SH", "plan=" + plan + "&asOf=2026-04-03&sort=HEALTH");

        assertThat(portfolio.at("/rule/overdueDays").asInt()).isEqualTo(10);
        assertThat(portfolio.at("/counts/OFF_TRACK").asInt()).isEqualTo(2);
        assertThat(portfolio.at("/counts/ON_TRACK").asInt()).isEqualTo(1);
        assertThat(
            portfolio
                .get("items")
                .valueStream()
                .map(row -> row.get("name").asString())
        ).containsExactly("早已到期", "刚过期", "尚未开始");
        var first = portfolio.at("/items/0");
        assertThat(first.at("/progress/missing").asInt()).isEqualTo(21);
        assertThat(first.at("/reasons/0/cause").asString()).isEqualTo("SHARE");
        var some = portfolio(CITY_EDITOR, "SH", "plan=" + plan + "&asOf=2026-04-03&health=ON_TRACK");
        assertThat(some.get("items").size()).isEqualTo(1);
        assertThat(some.at("/counts/OFF_TRACK").asInt()).isEqualTo(2);
    }

    @Test
    void aDistrictSeesItsOwnProjectsByItsOwnTasks() {
        var plan = bureau.issued(
            2026,
            project("2026-01-01", "2026-03-31", "各单位", "办公室", "各单位"),
            project("2026-01-01", "2026-03-31", "机关", "办公室")
        );

        var portfolio = portfolio(DISTRICT_EDITOR, "PD", "plan=" + plan + "&asOf=2026-05-01");

        assertThat(portfolio.get("items").size()).isEqualTo(1);
        assertThat(portfolio.at("/items/0/progress/tasks").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsSeenCanBeTakenAway() throws IOException {
        var plan = bureau.issued(2026, project("2026-01-01", "2026-03-31", "=1+1", "办公室"));

        var taken = bureau.get(CITY_EDITOR, "SH", "/api/portfolio/table?plan=" + plan + "&asOf=2026-05-01");

        assertThat(taken).hasStatusOk();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(taken.getResponse().getContentAsByteArray()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("偏离");
            assertThat(row.getCell(7).getStringCellValue()).startsWith("最长逾期 31 天");
        }
    }

    @Test
    void aYearWithMoreProjectsThanAreLookedAtSaysSo() throws IOException {
        bureau.issued(2026, project(2026, "甲", "办公室"));
        assertThat(portfolio(CITY_EDITOR, "SH", "year=2026").get("cut").asBoolean()).isFalse();
        var projects = template.getCollection(template.getCollectionName(Project.class));
        var one = projects.find().first();
        var many = IntStream.rangeClosed(0, 1_000)
            .mapToObj(i -> new Document(one).append("_id", "many-" + i).append("year", 2044))
            .toList();
        projects.insertMany(many);
        try {
            var portfolio = portfolio(CITY_EDITOR, "SH", "year=2044");
            assertThat(portfolio.get("cut").asBoolean()).isTrue();
            assertThat(portfolio.get("items").size()).isEqualTo(1_000);
            var taken = bureau.get(CITY_EDITOR, "SH", "/api/portfolio/table?year=2044");
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(taken.getResponse().getContentAsByteArray()))) {
                var sheet = book.getSheetAt(0);
                assertThat(sheet.getLastRowNum()).isEqualTo(1_001);
                assertThat(sheet.getRow(1_001).getCell(3).getStringCellValue()).contains("只涉及前 1000 项");
            }
        } finally {
            projects.deleteMany(new Document("year", 2044));
        }
    }

    @Test
    void anUnknownQuestionIsRefused() {
        assertThat(bureau.get(CITY_EDITOR, "SH", "/api/portfolio?health=GREAT")).hasStatus(422);
        assertThat(bureau.get(CITY_EDITOR, "SH", "/api/portfolio?asOf=morgen"))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("errors[0].detail")
            .isEqualTo("日期不正确，应写作 2026-02-28");
        assertThat(bureau.get(CITY_EDITOR, "SH", "/api/portfolio?health=on-track")).hasStatusOk();
    }

    private JsonNode portfolio(String role, String unit, String question) {
        return read(bureau.get(role, unit, "/api/portfolio?" + question));
    }
}
