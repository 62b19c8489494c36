package io.chengxuan.reporting.plantasks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.chengxuan.platform.access.UnitTree;
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

@ReportingTest
class PlanTaskRankingIT {

    @Autowired
    Published published;

    @Autowired
    UnitTree tree;

    @Autowired
    Figures<PlanTaskBoard> figures;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void threeDistrictsWithTwoTasksOfMarchEachAndOneWithOne() {
        Bureau.settle(published, tree);
        tell("HP", "2025-03-01", "2025-03-01");
        tell("XH", "2025-03-01", "2025-03-20");
        tell("JA", "2025-03-20", "2025-03-01");
        tell("PD", "2025-03-01");
        Told.of("squad-2025", "PD-01", "2025-03-10").accepted("2025-03-01", "2025-03-02").tell(published, 1);
        Told.of("open-2025", "HP", "2025-12-31").tell(published, 1);
        Settled.await(figures, List.of("HP0", "HP1", "XH0", "XH1", "JA0", "JA1", "PD0", "squad-2025", "open-2025"));
    }

    @Test
    void equalSharesShareARankAndOpenTasksDoNotCount() throws Exception {
        ranking("?group=URBAN&minimum=2&asOf=2025-04-01")
            .andExpect(jsonPath("$.rows[*].unit", contains("HP", "XH", "JA")))
            .andExpect(jsonPath("$.rows[*].rank", contains(1, 2, 2)))
            .andExpect(jsonPath("$.rows[0].expected").value(3))
            .andExpect(jsonPath("$.rows[0].counted").value(2))
            .andExpect(jsonPath("$.rows[*].rate", contains(1.0, 0.5, 0.5)))
            .andExpect(jsonPath("$.rows[0].name").value("黄浦区局"));
    }

    @Test
    void unitsBelowTheMinimumAreListedWithoutARank() throws Exception {
        ranking("?minimum=3&asOf=2025-04-01")
            .andExpect(jsonPath("$.rows").isEmpty())
            .andExpect(jsonPath("$.unranked[*].unit", contains("HP", "XH", "JA", "PD")));
    }

    @Test
    void eachGroupHasItsOwnFirstAndSquadsCountForTheirDistrict() throws Exception {
        ranking("?minimum=1&asOf=2025-04-01")
            .andExpect(jsonPath("$.rows[*].unit", contains("HP", "XH", "JA", "PD")))
            .andExpect(jsonPath("$.rows[*].rank", contains(1, 2, 2, 1)));
    }

    @Test
    void theTableOfRanksIsAFileToo() throws Exception {
        mvc.perform(
            get("/api/reports/plan-tasks/ranking/export?asOf=2025-04-01&minimum=2&from=2025-01&to=2025-12").header(
                "Authorization",
                Tokens.bearer("viewer", "SH")
            )
        )
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("市区组,1,HP,黄浦区局,3,2,2,1.0")));
    }

    private void tell(String unit, String... handedIn) {
        for (int i = 0; i < handedIn.length; i++) {
            Told.of(unit + i, unit, "2025-03-10")
                .accepted(handedIn[i], "2025-03-21")
                .tell(published, 1);
        }
    }

    /** Asked by a squad of another district: rankings are open to all. */
    private ResultActions ranking(String question) throws Exception {
        return mvc
            .perform(
                get("/api/reports/plan-tasks/ranking" + question + "&from=2025-01&to=2025-12").header(
                    "Authorization",
                    Tokens.bearer("squad-officer", "PD-01")
                )
            )
            .andExpect(status().isOk());
    }
}
