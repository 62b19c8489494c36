package io.chengxuan.e2e.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ObservabilityTests {

    private static final String DASHBOARD = "deploy/grafana/dashboards/platform.json";

    @Test
    void everyProcessIsScrapedAtItsManagementPort() {
        var prometheus = Repository.yaml("deploy/prometheus/prometheus.yml");
        var job = prometheus.at("/scrape_configs/0");
        var expected = Deployable.all()
            .stream()
            .map(process -> "%1$s:%2$d %1$s".formatted(process.name(), process.managementPort()));

        assertThat(job.path("metrics_path").asString()).isEqualTo("/actuator/prometheus");
        assertThat(job.path("static_configs").values())
            .extracting(it -> it.at("/targets/0").asString() + " " + it.at("/labels/service").asString())
            .containsExactlyInAnyOrderElementsOf(expected.toList());
        assertThat(prometheus.path("rule_files").values())
            .extracting(file -> Repository.path("deploy/prometheus/" + file.asString()))
            .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @Test
    void everyAlertReadsMetricsThatExist() {
        var rules = Repository.yaml("deploy/prometheus/rules.yml").at("/groups/0/rules").values();

        assertThat(rules)
            .extracting(rule -> rule.path("alert").asString())
            .hasSizeGreaterThan(6)
            .doesNotHaveDuplicates();
        assertReadable(
            rules
                .stream()
                .map(rule -> rule.path("expr").asString())
                .toList()
        );
    }

    @Test
    void everyPanelReadsMetricsThatExist() {
        var expressions = new ArrayList<String>();
        for (JsonNode panel : Repository.json(DASHBOARD).path("panels")) {
            panel.path("targets").forEach(target -> expressions.add(target.path("expr").asString()));
        }
        assertReadable(expressions);
    }

    @Test
    void thePanelsAskTheDataSourceThatIsThere() {
        var source = Repository.yaml("deploy/grafana/provisioning/datasources/prometheus.yml").at("/datasources/0");
        var dashboard = Repository.json(DASHBOARD);

        assertThat(source.path("url").asString()).isEqualTo("http://prometheus:9090");
        assertThat(dashboard.path("title").asString()).isEqualTo("平台运行");
        assertThat(dashboard.path("panels").values())
            .extracting(panel -> panel.at("/datasource/uid").asString())
            .containsOnly(source.path("uid").asString());
        assertThat(
            dashboard
                .path("panels")
                .values()
                .stream()
                .map(panel -> panel.path("id").asInt())
                .collect(Collectors.toSet())
        ).hasSize(dashboard.path("panels").size());
        var folder = Repository.yaml("deploy/grafana/provisioning/dashboards/chengxuan.yml").at(
            "/providers/0/options/path"
        );
        assertThat(new Compose().service("grafana").path("volumes").values()).anyMatch(volume ->
            volume.asString().equals("./deploy/grafana/dashboards:%s:ro".formatted(folder.asString()))
        );
    }

    @Test
    void namesAreToldFromFunctionsAndLabels() {
        assertThat(
            Metrics.named("sum by (service) (rate(a_total{x=~\"y|z\"}[5m])) / max(b{c=\"d\"}) > 0.5 and on (s) e")
        ).containsExactly("a_total", "b", "e");
    }

    private static void assertReadable(List<String> expressions) {
        assertThat(expressions)
            .isNotEmpty()
            .allSatisfy(expression -> assertThat(Metrics.named(expression)).isNotEmpty());
        assertThat(expressions.stream().flatMap(expression -> Metrics.named(expression).stream())).isSubsetOf(
            Metrics.known()
        );
    }
}
