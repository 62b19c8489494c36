package io.chengxuan.plan.amendment;

import static io.chengxuan.plan.Bureau.project;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.plan.amendment.AmendedPlan.row;
import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.platform.test.Today;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever state tasks are in: an amendment and its reverse leave them as they were, history aside. */
@PlanServiceTest
class AmendAndBackIT {

    private static final List<String> UNITS = List.of("办公室", "执法监督处", "浦东", "黄浦", "静安");

    @Autowired
    Bureau bureau;

    @Autowired
    Today today;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void tasksAreAsTheyWere(long seed) {
        var random = new Random(seed);
        today.is("2026-06-10");
        bureau.open().squads("PD", "PD-1", "PD-2").squads("HP", "HP-1", "HP-2");
        var plan = bureau.issued(
            2026,
            project(2026, "一", units(random)),
            project(2026, "二", units(random)),
            project(2026, "三", units(random))
        );
        breakDown(plan, random);
        tasks(plan).forEach((id, _) -> work(random, id));
        var before = tasks(plan);
        var amended = new AmendedPlan(bureau, plan);
        var issued = amended.current();

        amended.amended(rows -> edit(random, rows));
        assertThat(tasks(plan)).as("the amendment did something").isNotEqualTo(before);
        amended.amended(rows -> {
            rows.removeAll();
            rows.addAll((ArrayNode) amended.version(issued).get("projects"));
        });

        var after = tasks(plan);
        assertThat(after).containsAllEntriesOf(before);
        after.keySet().removeAll(before.keySet());
        assertThat(after.values()).allSatisfy(made -> assertThat(made.get("status").asString()).isEqualTo("CANCELLED"));
    }

    private static String[] units(Random random) {
        return UNITS.stream()
            .filter(unit -> random.nextInt(3) > 0 || unit.equals("办公室"))
            .toArray(String[]::new);
    }

    private void work(Random random, String task) {
        switch (random.nextInt(6)) {
            case 0 -> act(CITY_EDITOR, task, "progress", "{\"percent\":40}");
            case 1 -> act(CITY_EDITOR, task, "hand-in", "{}");
            case 2 -> {
                act(CITY_EDITOR, task, "hand-in", "{}");
                act(CITY_APPROVER, task, "accept", "{}");
            }
            case 3 -> act(
                CITY_APPROVER,
                task,
                "move-due",
                "{\"due\":\"2026-%s\",\"reason\":\"台风\"}".formatted(task.contains("~") ? "08-20" : "09-30")
            );
            case 4 -> {
                if (!task.contains("~")) {
                    act(CITY_APPROVER, task, "cancel", "{\"reason\":\"合并\"}");
                }
            }
            default -> {
            }
        }
    }

    /** The districts' tasks, some of their squads with a day of their own. */
    private void breakDown(String plan, Random random) {
        for (var task : tasks(plan).values()) {
            var unit = task.get("unit").asString();
            if (List.of("PD", "HP").contains(unit) && random.nextInt(4) > 0) {
                var due = random.nextBoolean() ? "null" : "\"2026-08-10\"";
                var body = "{\"squads\":[\"%s-1\",\"%s-2\"],\"due\":%s}".formatted(unit, unit, due);
                assertThat(
                    bureau.post(DISTRICT_EDITOR, unit, "/api/tasks/" + task.get("id").asString() + "/breakdown", body)
                ).hasStatusOk();
            }
        }
    }

    /** Again while the sweep that follows breakdowns was faster. */
    private void act(String role, String task, String act, String body) {
        await().untilAsserted(() ->
            assertThat(bureau.post(role, "SH", "/api/tasks/" + task + "/" + act, body)).hasStatusOk()
        );
    }

    private static void edit(Random random, ArrayNode rows) {
        if (random.nextBoolean()) {
            rows.remove(1 + random.nextInt(2));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = row(rows, i);
            ((ObjectNode) row.get("period")).put("to", random.nextBoolean() ? "2026-09-30" : "2026-07-15");
            if (random.nextBoolean()) {
                var responsible = row.putArray("responsible");
                List.of(units(random)).forEach(responsible::add);
            }
        }
        rows.insert(0, AmendedPlan.project(project(2026, "新", "办公室", "徐汇")));
    }

    /** By id, squads' shares among them, once they have followed: what a task says, but for how often it was changed. */
    private Map<String, JsonNode> tasks(String plan) {
        await().until(() -> !listed(plan, "").toString().contains("PENDING"));
        var tasks = new TreeMap<String, JsonNode>();
        for (var unit : List.of("", "&unit=PD", "&unit=HP")) {
            listed(plan, unit).forEach(task ->
                tasks.put(task.get("id").asString(), ((ObjectNode) task).without("version"))
            );
        }
        return tasks;
    }

    private JsonNode listed(String plan, String filter) {
        return read(bureau.get("viewer", "SH", "/api/tasks?size=200&plan=" + plan + filter)).get("items");
    }
}
