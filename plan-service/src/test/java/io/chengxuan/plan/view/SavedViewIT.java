package io.chengxuan.plan.view;

import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.DISTRICT_APPROVER;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class SavedViewIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void filtersAreSavedUnderANameForOneAccountOnly() {
        var first = id(save(DISTRICT_EDITOR, "PD", "偏离的", "{\"health\":\"OFF_TRACK\"}"));
        var second = id(save(DISTRICT_EDITOR, "PD", "全部", "{}"));

        assertThat(save(DISTRICT_EDITOR, "PD", "全部", "{}")).hasStatus(409);
        assertThat(post(DISTRICT_EDITOR, "PD", first + "/prefer", "")).hasStatusOk();
        assertThat(post(DISTRICT_EDITOR, "PD", second + "/prefer", "")).hasStatusOk();
        var own = views(DISTRICT_EDITOR, "PD");
        assertThat(own.size()).isEqualTo(2);
        assertThat(own.valueStream().filter(view -> view.get("preferred").asBoolean()))
            .extracting(view -> view.get("id").asString())
            .containsExactly(second);
        assertThat(views(DISTRICT_APPROVER, "PD").size()).isZero();
        assertThat(post(DISTRICT_APPROVER, "PD", first + "/remove", "")).hasStatus(404);

        assertThat(post(DISTRICT_EDITOR, "PD", second + "/remove", "")).hasStatusOk();
        assertThat(post(DISTRICT_EDITOR, "PD", second + "/prefer", "")).hasStatus(404);
        assertThat(views(DISTRICT_EDITOR, "PD").at("/0/filters/health").asString()).isEqualTo("OFF_TRACK");
        published.await(second, e -> e.type().endsWith("saved-view.removed.v1"));
        published.of(second).forEach(event -> {
            Contract.assertKept(Contract.nameOf(event.type()), event.data());
            assertThat(new String(event.data())).doesNotContain("全部");
        });
    }

    @Test
    void twentyAreEnough() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            assertThat(save(DISTRICT_EDITOR, "XH", "筛选" + i, "{}")).hasStatus(201);
        }
        assertThat(save(DISTRICT_EDITOR, "XH", "一个太多", "{}"))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("detail")
            .asString()
            .contains("20");
    }

    @Test
    void whatIsTooLongOrNamelessIsPointedAt() {
        assertThat(save(DISTRICT_EDITOR, "HP", "点", "{\"a.b\":\"1\"}")).hasStatus(422);
        assertThat(save(DISTRICT_EDITOR, "HP", " ", "{}")).hasStatus(422);
        var unknown = save(DISTRICT_EDITOR, "HP", "旧", "{\"healthy\":\"1\",\"year\":\"2026\"}");
        assertThat(unknown).hasStatus(422);
        assertThat(read(unknown).get("errors").toString())
            .contains("/content/filters/healthy", "没有“healthy”这个筛选条件")
            .doesNotContain("year");
        var id = id(save(DISTRICT_EDITOR, "HP", "新", "{}"));
        var changed = post(
            DISTRICT_EDITOR,
            "HP",
            id + "/change",
            "{\"name\":\"新\",\"filters\":{\"layout\":\"board\"}}"
        );
        assertThat(changed).hasStatus(422);
        assertThat(read(changed).get("errors").toString()).contains("/filters/layout");
        var tooLong = save(DISTRICT_EDITOR, "HP", "长", "{\"text\":\"" + "长".repeat(201) + "\"}");
        assertThat(tooLong).hasStatus(422);
        assertThat(read(tooLong).get("errors").toString()).contains("不能超过 200 个字");
    }

    private JsonNode views(String role, String unit) {
        return read(bureau.get(role, unit, "/api/saved-views?list=PORTFOLIO")).get("items");
    }

    private MvcTestResult save(String role, String unit, String name, String filters) {
        var content = "{\"name\":\"%s\",\"filters\":%s}".formatted(name, filters);
        return post(role, unit, "", "{\"list\":\"PORTFOLIO\",\"content\":" + content + "}");
    }

    private MvcTestResult post(String role, String unit, String path, String body) {
        return bureau.post(role, unit, "/api/saved-views" + (path.isEmpty() ? "" : "/" + path), body);
    }

    private static String id(MvcTestResult saved) {
        return read(saved).get("id").asString();
    }
}
