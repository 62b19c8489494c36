package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.Map;

/** Three outcomes that the sample plan is to bring about, with what surveys found until today. */
final class SampleTargets {

    private static final String SURVEY = "第三方电话调查";

    private final Gateway gateway;
    private final String plan;
    private final LocalDate today;

    SampleTargets(Gateway gateway, String plan, LocalDate today) {
        this.gateway = gateway;
        this.plan = plan;
        this.today = today;
    }

    void load() {
        target("公众知晓率", "PERCENT", 80, 62.5, 68.1, 74.6, 78.9);
        target("公众支持率", "PERCENT", 60, 52.0, 55.3, 61.2, 63.8);
        target("开放日现场参与人数", "NUMBER", 20_000, 0, 0, 23_460);
    }

    /** Measured at the end of each quarter; 0 stands for a quarter in which it was not. */
    private void target(String name, String scale, double target, double... quarters) {
        String key = "sample-target-" + name.hashCode() + "-" + today.getYear();
        String id = gateway
            .post(
                "city-editor",
                "/api/plans/" + plan + "/targets",
                key,
                Map.of(
                    "name",
                    name,
                    "scale",
                    scale,
                    "target",
                    target,
                    "direction",
                    "AT_LEAST",
                    "due",
                    today.getYear() + "-12-31"
                )
            )
            .get("id")
            .asString();
        for (int quarter = 0; quarter < quarters.length; quarter++) {
            LocalDate on = LocalDate.of(today.getYear(), 3 * quarter + 1, 1)
                .plusMonths(3)
                .minusDays(1);
            if (quarters[quarter] > 0 && !on.isAfter(today)) {
                gateway.post(
                    "city-editor",
                    "/api/targets/" + id + "/measure",
                    key + "-" + quarter,
                    Map.of(
                        "on",
                        on.toString(),
                        "value",
                        quarters[quarter],
                        "source",
                        SURVEY,
                        "method",
                        "随机抽样 1200 户"
                    )
                );
            }
        }
    }
}
