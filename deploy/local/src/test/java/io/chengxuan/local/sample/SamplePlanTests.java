package io.chengxuan.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SamplePlanTests {

    private static JsonNode content(int year) {
        return new JsonMapper().valueToTree(new SamplePlan(year).content());
    }

    @ParameterizedTest
    @ValueSource(ints = { 2024, 2026, 2028 })
    void thirtyNineProjectsLieInsideTheYear(int year) {
        JsonNode projects = content(year).get("projects");
        assertThat(projects).hasSize(39);
        for (JsonNode project : projects) {
            assertThat(project.at("/period/from").asString()).startsWith(year + "-");
            assertThat(project.at("/period/to").asString()).startsWith(year + "-");
            assertThat(project.get("responsible")).isNotEmpty();
            assertThat(project.get("name").asString() + project.get("content").asString()).doesNotContain("{");
        }
    }

    @Test
    void theLastDayOfFebruaryFollowsTheLeapYear() {
        assertThat(endsOf(2028)).contains("2028-02-29");
        assertThat(endsOf(2026)).contains("2026-02-28");
    }

    @Test
    void editionsCountOnFromThoseOf2024() {
        List<String> names = content(2026)
            .get("projects")
            .valueStream()
            .map(row -> row.get("name").asString())
            .toList();
        assertThat(names).contains("第十一届公众开放日", "第五届最美队员推选");
    }

    @ParameterizedTest
    @CsvSource({ "3,三", "10,十", "11,十一", "20,二十", "34,三十四" })
    void numbersAreWrittenAsWords(int number, String words) {
        assertThat(SamplePlan.chinese(number)).isEqualTo(words);
    }

    private static List<String> endsOf(int year) {
        return content(year)
            .get("projects")
            .valueStream()
            .map(row -> row.at("/period/to").asString())
            .toList();
    }
}
