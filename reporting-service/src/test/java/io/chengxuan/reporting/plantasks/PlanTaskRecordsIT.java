package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReportingTest
class PlanTaskRecordsIT {

    private static final int TASKS = 150;
    private static final String YEAR = "&from=2027-01&to=2027-12";
    private static final List<String> FIGURES = List.of(
        "expected",
        "done",
        "onTime",
        "late",
        "missing",
        "excused",
        "open"
    );

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    Figures<PlanTaskBoard> figures;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void manyTasks() {
        Bureau.settle(published, tree);
        var random = new Random(7);
        var units = List.of("HP", "XH", "JA", "PD", "PD-01", "SH-OFFICE", "SH-LAW");
        for (int i = 0; i < TASKS; i++) {
            var task = Told.of(
                "task-" + i,
                units.get(random.nextInt(7)),
                "2027-0%d-15".formatted(1 + random.nextInt(9))
            )
                .responsible(random.nextBoolean() ? "SH-OFFICE" : "SH-LAW")
                .kind(random.nextBoolean() ? "PLAIN" : "CAMPAIGN");
            var day = "2027-0%d-%d".formatted(1 + random.nextInt(9), 10 + random.nextInt(9));
            switch (random.nextInt(6)) {
                case 0 -> task.handedIn(day).tell(published, 1);
                case 1 -> task.accepted(day, "2027-08-20").tell(published, 1);
                case 2 -> task.accepted(day, day).tell(published, 1);
                case 3 -> task.status("EXCUSED").tell(published, 1);
                case 4 -> task.status("CANCELLED").tell(published, 1);
                default -> task.tell(published, 1);
            }
        }
        Settled.await(
            figures,
            IntStream.range(0, TASKS)
                .mapToObj(i -> "task-" + i)
                .toList()
        );
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, SH, ''",
        "viewer, SH, &group=URBAN&kind=PLAIN",
        "viewer, SH, &unit=PD",
        "district-editor, PD, ''",
        "district-editor, HP, &asOf=2027-05-14",
        "squad-officer, PD-01, ''",
        "department-editor, SH-OFFICE, ''",
        "department-editor, SH-LAW, &asOf=2027-03-01&kind=CAMPAIGN",
    })
    void everyFigureOpensToExactlyItsRecords(String role, String unit, String question) throws Exception {
        var total = json("/api/reports/plan-tasks?by=month" + YEAR + question, role, unit).get("total");
        for (var figure : FIGURES) {
            var records = all("state=" + figure + question, role, unit);

            assertThat(records).as(figure).hasSize(total.get(figure).asInt());
            assertThat(records)
                .extracting(record -> record.get("taskId").asString())
                .doesNotHaveDuplicates();
            assertThat(records)
                .extracting(record -> record.get("due").asString())
                .isSorted();
        }
    }

    @Test
    void theStateOfARecordIsTheFigureItIsCountedIn() throws Exception {
        for (var state : List.of("onTime", "late", "missing", "excused", "open")) {
            assertThat(all("state=" + state + "&asOf=2027-06-15", "viewer", "SH"))
                .isNotEmpty()
                .allMatch(record -> record.get("state").asString().equals(state));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "state=half", "after=nonsense", "size=0", "size=1000" })
    void unreadableQuestionsAreRefused(String question) throws Exception {
        mvc.perform(
            get("/api/reports/plan-tasks/records?" + question).header("Authorization", Tokens.bearer("viewer", "SH"))
        ).andExpect(status().isBadRequest());
    }

    @Test
    void theRecordsAreAFileToo() throws Exception {
        var total = json("/api/reports/plan-tasks?by=month" + YEAR, "viewer", "SH").get("total");
        var file = mvc
            .perform(
                get("/api/reports/plan-tasks/records/export?state=expected" + YEAR).header(
                    "Authorization",
                    Tokens.bearer("viewer", "SH")
                )
            )
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

        assertThat(file).startsWith("\uFEFF任务编号,单位,");
        assertThat(file.lines()).hasSize(1 + total.get("expected").asInt());
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private List<JsonNode> all(String question, String role, String unit) throws Exception {
        var records = new ArrayList<JsonNode>();
        String after = "";
        do {
            var page = json("/api/reports/plan-tasks/records?size=7&" + question + YEAR + after, role, unit);
            page.get("items").forEach(records::add);
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return records;
    }

    private JsonNode json(String path, String role, String unit) throws Exception {
        var answer = mvc
            .perform(get(path).header("Authorization", Tokens.bearer(role, unit)))
            .andExpect(status().isOk())
            .andReturn();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
