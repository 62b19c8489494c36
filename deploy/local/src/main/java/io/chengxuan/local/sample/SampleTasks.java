package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What the units have done of the sample plan until today, taken in as past records: most tasks on time, some late, some
 * missing, some excused, some waiting. The same plan and day always give the same year.
 */
final class SampleTasks {

    private static final int PATIENCE = 180;
    private static final int PAGE = 200;
    private static final String HEADER =
        "plan\tproject\tunit\tpercent\thanded_in_on\taccepted_on\texcused_reason\tnote\n";

    private final Gateway gateway;
    private final LocalDate today;

    SampleTasks(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void load(String plan, Consumer<String> say) {
        List<JsonNode> tasks = tasks(plan);
        StringBuilder table = new StringBuilder(HEADER);
        tasks.forEach(task -> table.append(row(plan, task)));
        JsonNode job = gateway.upload(
            "admin",
            "/api/tasks/imports",
            // The records follow the day: cut off today and gone on with tomorrow, it is another table.
            "sample-tasks-" + plan + "-" + today,
            "tasks.tsv",
            table.toString()
        );
        awaitDone("/api/tasks/imports/" + job.get("id").asString());
        giveSomeBack(plan);
        say.accept("sample: " + tasks.size() + " tasks");
    }

    private List<JsonNode> tasks(String plan) {
        List<JsonNode> tasks = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = gateway.get("viewer", "/api/tasks?view=all&plan=" + plan + "&size=" + PAGE + after);
            page.get("items").forEach(tasks::add);
            after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return tasks;
    }

    private String row(String plan, JsonNode task) {
        String project = task.get("projectId").asString();
        String unit = task.get("unit").asString();
        Random random = new Random((project.substring(plan.length()) + unit).hashCode());
        LocalDate due = LocalDate.parse(task.get("due").asString());
        Past past = due.isBefore(today)
            ? ended(due, random.nextDouble() + diligence(unit), random)
            : running(due, random.nextDouble(), random);
        return (
            String.join(
                "\t",
                plan,
                project.substring(plan.length() + 1),
                unit,
                past.percent,
                past.handedIn,
                past.accepted,
                past.excused,
                past.note
            ) + "\n"
        );
    }

    /** Some units are more punctual than others, so that a ranking has something to rank. */
    private static double diligence(String unit) {
        return (Math.floorMod(unit.hashCode(), 11) - 5) * 0.02;
    }

    private Past ended(LocalDate due, double luck, Random random) {
        if (luck > 0.22) {
            LocalDate handedIn = due.minusDays(random.nextInt(12));
            return Past.accepted(handedIn, min(handedIn.plusDays(1L + random.nextInt(5))), "按时完成，材料已归档");
        }
        if (luck > 0.12) {
            LocalDate handedIn = min(due.plusDays(1L + random.nextInt(15)));
            return Past.accepted(handedIn, min(handedIn.plusDays(2)), "补报完成");
        }
        if (luck > 0.09) {
            return new Past("", "", "", "当月承担重大活动保障任务", "");
        }
        if (luck > 0.05) {
            return new Past("100", due.minusDays(1).toString(), "", "", "已完成，请验收");
        }
        return new Past(String.valueOf(20 + random.nextInt(6) * 10), "", "", "", "正在推进");
    }

    private Past running(LocalDate due, double luck, Random random) {
        LocalDate yesterday = today.minusDays(1);
        if (yesterday.getYear() != due.getYear() || luck > 0.85) {
            return Past.NONE;
        }
        if (luck < 0.08) {
            return new Past("100", yesterday.toString(), "", "", "提前完成，请验收");
        }
        if (luck < 0.16) {
            return Past.accepted(yesterday.minusDays(random.nextInt(5)), yesterday, "提前完成");
        }
        return new Past(String.valueOf(10 + random.nextInt(9) * 10), "", "", "", "按计划推进");
    }

    private LocalDate min(LocalDate date) {
        return date.isAfter(today) ? today : date;
    }

    private void awaitDone(String job) {
        for (int second = 0; second < PATIENCE; second++) {
            JsonNode state = gateway.get("admin", job);
            if (state.get("status").asString().equals("DONE")) {
                if (!state.get("problems").isEmpty()) {
                    throw new SampleFailed("tasks: " + state.get("problems"));
                }
                return;
            }
            Gateway.pause();
        }
        throw new SampleFailed("the past records were not taken in within " + PATIENCE + " s");
    }

    /** A returned task or two, for the office and the unit to see. */
    private void giveSomeBack(String plan) {
        String path = "/api/tasks?view=waiting&size=3&plan=" + plan;
        for (JsonNode task : gateway.get("department-editor", path).get("items")) {
            String id = task.get("id").asString();
            gateway.post(
                "department-editor",
                "/api/tasks/" + id + "/return",
                "sample-return-" + id,
                Map.of("reason", "请补充现场照片和参与人数")
            );
        }
    }

    private record Past(String percent, String handedIn, String accepted, String excused, String note) {
        static final Past NONE = new Past("", "", "", "", "");

        static Past accepted(LocalDate handedIn, LocalDate accepted, String note) {
            return new Past("100", handedIn.toString(), accepted.toString(), "", note);
        }
    }
}
