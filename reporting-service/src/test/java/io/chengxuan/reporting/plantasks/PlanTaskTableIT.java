package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.PortableRules;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import io.chengxuan.reporting.Bureau;
import io.chengxuan.reporting.ReportingTest;
import io.chengxuan.reporting.figures.Figures;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Events in, the table out. Tasks have fixed ids, so that each test tells the same ones again. */
@ReportingTest
class PlanTaskTableIT {

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    Figures<PlanTaskBoard> figures;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void sixTasksOfJulyAndOneOfAugust() {
        Bureau.settle(published, tree);
        Told.of("in-time", "HP", "2026-07-10").accepted("2026-07-09", "2026-07-20").tell(published, 1);
        Told.of("late", "HP", "2026-07-10").accepted("2026-07-11", "2026-07-12").tell(published, 1);
        Told.of("waiting", "XH", "2026-07-10").handedIn("2026-07-10").tell(published, 1);
        Told.of("returned", "XH", "2026-07-10").status("RETURNED").kind("CAMPAIGN").tell(published, 1);
        Told.of("squad", "PD-01", "2026-07-31").responsible("SH-LAW").tell(published, 1);
        Told.of("excused", "PD", "2026-07-10").status("EXCUSED").tell(published, 1);
        Told.of("august", "PD", "2026-08-10").tell(published, 1);
        Told.of("cancelled", "PD", "2026-07-10").status("CANCELLED").tell(published, 1);
        Told.of("share", "PD-01", "2026-08-05")
            .responsible("PD")
            .handedIn("2026-08-06")
            .shareOf("august")
            .tell(published, 1);
        Settled.await(
            figures,
            List.of("share", "in-time", "late", "waiting", "returned", "squad", "excused", "august", "cancelled")
        );
    }

    @Test
    void unitsAreCountedByTheRulesOfTimelinessAndSquadsWithTheirDistrict() throws Exception {
        city("?by=unit&asOf=2026-07-15&from=2026-07&to=2026-08")
            .andExpect(jsonPath("$.rows[*].key", contains("HP", "XH", "PD")))
            .andExpect(jsonPath("$.rows[0].label").value("黄浦区局"))
            .andExpect(jsonPath("$.rows[*].expected", contains(2, 2, 2)))
            .andExpect(jsonPath("$.rows[*].done", contains(1, 0, 0)))
            .andExpect(jsonPath("$.rows[*].onTime", contains(1, 1, 0)))
            .andExpect(jsonPath("$.rows[*].late", contains(1, 0, 0)))
            .andExpect(jsonPath("$.rows[*].missing", contains(0, 1, 0)))
            .andExpect(jsonPath("$.rows[*].excused", contains(0, 0, 1)))
            .andExpect(jsonPath("$.rows[*].open", contains(0, 0, 2)))
            .andExpect(jsonPath("$.total.expected").value(6))
            .andExpect(jsonPath("$.total.label").value("合计"))
            .andExpect(jsonPath("$.asOf").value("2026-07-15"));
    }

    @Test
    void aDayInThePastShowsHowThingsStoodThen() throws Exception {
        city("?by=unit&asOf=2026-07-10&group=URBAN&from=2026-07&to=2026-08")
            .andExpect(jsonPath("$.rows[*].onTime", contains(1, 1)))
            .andExpect(jsonPath("$.rows[*].late", contains(0, 0)))
            .andExpect(jsonPath("$.rows[*].done", contains(0, 0)))
            .andExpect(jsonPath("$.rows[*].open", contains(1, 1)));
    }

    @Test
    void monthsGroupsAndKindsAreRowsToo() throws Exception {
        city("?by=month&from=2026-07&to=2026-12").andExpect(jsonPath("$.rows[*].key", contains("2026-07", "2026-08")));
        city("?by=month&from=2026-08&to=2026-12").andExpect(jsonPath("$.rows[*].key", contains("2026-08")));
        city("?by=group&from=2026-07&to=2026-07").andExpect(jsonPath("$.rows[*].label", contains("市区组", "郊区组")));
        city("?by=kind&unit=XH&from=2026-07&to=2026-12").andExpect(
            jsonPath("$.rows[*].key", contains("CAMPAIGN", "PLAIN"))
        );
        city("?by=unit&unit=PD&from=2026-07&to=2026-12").andExpect(jsonPath("$.rows[*].key", contains("PD", "PD-01")));
    }

    @Test
    void sharesOfSquadsAreCountedApartAndInScope() throws Exception {
        var asked = "?by=unit&unit=PD&shares=true&from=2026-07&to=2026-08";
        city(asked)
            .andExpect(jsonPath("$.rows[*].key", contains("PD-01")))
            .andExpect(jsonPath("$.rows[0].late").value(1))
            .andExpect(jsonPath("$.total.expected").value(1));
        table(asked, "district-editor", "PD").andExpect(jsonPath("$.total.expected").value(1));
        table(asked, "district-editor", "HP").andExpect(jsonPath("$.total.expected").value(0));
        table("/records?shares=true&from=2026-07&to=2026-08", "district-editor", "PD").andExpect(
            jsonPath("$.items[*].taskId", contains("share"))
        );
        table("/records?unit=PD&from=2026-08&to=2026-08", "viewer", "SH").andExpect(
            jsonPath("$.items[*].taskId", contains("august"))
        );
    }

    @Test
    void aSquadIsShownItsSharesUnlessItAsksForTheTasksOfThePlan() throws Exception {
        var months = "from=2026-07&to=2026-08";
        table("?by=unit&unit=PD-01&" + months, "squad-officer", "PD-01")
            .andExpect(jsonPath("$.rows[*].key", contains("PD-01")))
            .andExpect(jsonPath("$.rows[0].late").value(1));
        table("/records?" + months, "squad-officer", "PD-01").andExpect(
            jsonPath("$.items[*].taskId", contains("share"))
        );
        table("/records?shares=false&" + months, "squad-officer", "PD-01").andExpect(
            jsonPath("$.items[*].taskId", contains("squad"))
        );
    }

    @Test
    void callersSeeTheFiguresOfTheRecordsTheyMayRead() throws Exception {
        table("?by=unit&from=2026-07&to=2026-08", "district-editor", "PD").andExpect(
            jsonPath("$.rows[*].key", contains("PD"))
        );
        table("?by=unit&from=2026-07&to=2026-08", "squad-officer", "PD-01").andExpect(
            jsonPath("$.total.expected").value(1)
        );
        table("?by=unit&from=2026-07&to=2026-08", "department-editor", "SH-LAW")
            .andExpect(jsonPath("$.rows[*].key", contains("PD")))
            .andExpect(jsonPath("$.total.expected").value(1));
        table("?by=unit&from=2026-07&to=2026-08", "department-editor", "SH-OFFICE").andExpect(
            jsonPath("$.total.expected").value(5)
        );
    }

    @Test
    void questionsThatCannotBeAnsweredAreRefused() throws Exception {
        table("?by=moon", "viewer", "SH").andExpect(status().isBadRequest());
        table("?from=2026-13", "viewer", "SH").andExpect(status().isBadRequest());
        table("?unit=NOWHERE", "viewer", "SH").andExpect(status().isBadRequest());
        table("?from=2026-08&to=2026-07", "viewer", "SH")
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.type").value("https://chengxuan.io/problems/months-reversed"));
        mvc.perform(get("/api/reports/plan-tasks")).andExpect(status().isUnauthorized());
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private ResultActions city(String question) throws Exception {
        return table(question, "viewer", "SH").andExpect(status().isOk());
    }

    private ResultActions table(String question, String role, String unit) throws Exception {
        return mvc.perform(
            get("/api/reports/plan-tasks" + question).header("Authorization", Tokens.bearer(role, unit))
        );
    }
}
