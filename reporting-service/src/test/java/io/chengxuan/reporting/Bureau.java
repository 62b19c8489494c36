package io.chengxuan.reporting;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Published;
import org.awaitility.Awaitility;

/** A small organisation for tests, told as plan-service tells it: a city, a department, four districts and a squad. */
public final class Bureau {

    private static final String[][] UNITS = {
        { "SH", "市局", "CITY", "", "" },
        { "SH-OFFICE", "市局办公室", "DEPARTMENT", "SH", "" },
        { "SH-LAW", "法制处", "DEPARTMENT", "SH", "" },
        { "HP", "黄浦区局", "DISTRICT", "SH", "URBAN" },
        { "XH", "徐汇区局", "DISTRICT", "SH", "URBAN" },
        { "JA", "静安区局", "DISTRICT", "SH", "URBAN" },
        { "PD", "浦东新区局", "DISTRICT", "SH", "SUBURBAN" },
        { "PD-01", "陆家嘴中队", "SQUAD", "PD", "" },
    };

    private Bureau() {}

    public static void settle(Published published, UnitTree tree) {
        for (int i = 0; i < UNITS.length; i++) {
            var unit = UNITS[i];
            published.send(
                "plan",
                "io.chengxuan.plan.unit.created.v1",
                unit[0],
                1,
                """
                {"id":"%s","name":"%s","aliases":[],"level":"%s","parent":%s,"group":%s,"closed":false,"order":%d}
                """.formatted(unit[0], unit[1], unit[2], text(unit[3]), text(unit[4]), i)
            );
        }
        Awaitility.await().until(() -> tree.all().size() == UNITS.length);
    }

    private static String text(String value) {
        return value.isEmpty() ? "null" : "\"" + value + "\"";
    }
}
