package io.chengxuan.plan.target;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class TargetIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @Autowired
    Published published;

    private String plan;

    @BeforeEach
    void open() {
        today.is("2026-06-10");
        bureau.open();
        plan = bureau.drafted(2026, project(2026, "目标", "办公室"));
    }

    @Test
    void aCorrectionKeepsTheEarlierValueVisible() {
        var target = read(set("知晓率", 80));
        assertThat(target.get("reached").isNull()).isTrue();

        var first = read(measure(target, "{\"on\":\"2026-03-31\",\"value\":86,\"source\":\"第三方调查\"}"));
        assertThat(first.get("reached").asBoolean()).isTrue();
        var right = read(
            measure(target, "{\"on\":\"2026-03-31\",\"value\":68.5,\"source\":\"第三方调查\",\"corrects\":1}")
        );

        assertThat(right.get("reached").asBoolean()).isFalse();
        assertThat(right.get("values").toString()).isEqualTo("[{\"on\":\"2026-03-31\",\"value\":68.5}]");
        assertThat(right.at("/measurements/0/value").asDouble()).isEqualTo(86);
        assertThat(right.at("/measurements/0/corrected").asBoolean()).isTrue();
        assertThat(measure(target, "{\"on\":\"2026-03-31\",\"value\":1,\"source\":\"x\",\"corrects\":1}")).hasStatus(
            409
        );
        var event = published.await(id(target), e -> e.type().endsWith("corrected.v1"));
        Contract.assertKept(Contract.nameOf(event.type()), event.data());
        published.of(id(target)).forEach(each -> Contract.assertKept(Contract.nameOf(each.type()), each.data()));
    }

    @Test
    void whatIsWrongIsSaidByField() {
        assertThat(pointer(set("满意率", 101))).isEqualTo("/target");
        var target = read(set("支持率", 60));
        assertThat(pointer(measure(target, "{\"on\":\"2026-06-11\",\"value\":1,\"source\":\"x\"}"))).isEqualTo("/on");
        assertThat(pointer(measure(target, "{\"on\":\"2026-06-10\",\"value\":120,\"source\":\"x\"}"))).isEqualTo(
            "/value"
        );
        assertThat(
            pointer(
                measure(target, "{\"on\":\"2026-06-10\",\"value\":1,\"source\":\"x\",\"evidence\":\"javascript:x\"}")
            )
        ).isEqualTo("/evidence");
        assertThat(set("支持率", 70)).hasStatus(409);
        assertThat(read(set("支持率", 70)).get("detail").asString()).contains("支持率");
    }

    @Test
    void onlyThePlansUnitSetsItAndStaleChangesAreRefused() {
        var target = read(set("到达率", 50));
        var path = "/api/targets/" + id(target);
        assertThat(bureau.post(DISTRICT_EDITOR, "PD", "/api/plans/" + plan + "/targets", body("x", 1))).hasStatus(404);
        assertThat(bureau.send(HttpMethod.POST, CITY_EDITOR, "SH", path + "/change", 9L, body("到达率", 55))).hasStatus(
            409
        );
        assertThat(
            bureau.send(HttpMethod.POST, CITY_EDITOR, "SH", path + "/change", 1L, body("到达率", 55))
        ).hasStatusOk();
        assertThat(bureau.post(CITY_EDITOR, "SH", path + "/discard", "")).hasStatusOk();
        assertThat(measure(target, "{\"on\":\"2026-06-10\",\"value\":1,\"source\":\"x\"}")).hasStatus(409);
        assertThat(read(bureau.get("viewer", "SH", "/api/plans/" + plan + "/targets")).get("items")).isEmpty();
        assertThat(set("到达率", 60)).hasStatus(201);
    }

    private static String id(JsonNode target) {
        return target.get("id").asString();
    }

    private static String pointer(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return read(answer).at("/errors/0/pointer").asString();
    }

    private static String body(String name, int target) {
        return """
        {"name":"%s","scale":"PERCENT","target":%d,"direction":"AT_LEAST","due":"2026-12-31"}
        """.formatted(name, target);
    }

    private MvcTestResult set(String name, int target) {
        return bureau.post(CITY_EDITOR, "SH", "/api/plans/" + plan + "/targets", body(name, target));
    }

    private MvcTestResult measure(JsonNode target, String body) {
        return bureau.post(CITY_EDITOR, "SH", "/api/targets/" + id(target) + "/measure", body);
    }
}
