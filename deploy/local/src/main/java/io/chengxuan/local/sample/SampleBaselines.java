package io.chengxuan.local.sample;

import java.util.Random;
import java.util.function.Consumer;

/** Figures of last year, made up month by month, and those that one city's summary of 2023 states of its year. */
final class SampleBaselines {

    private static final String[] UNITS = "PD HP XH CN JA PT HK YP MH BS JD JS SJ QP FX CM SH-CORPS LG FTZ AIR".split(
        " "
    );
    private static final String SUMMARY = "年度宣传工作总结";
    /** How many pieces a unit has in a month at most: the summer campaign brings most. */
    private static final int[] MOST = { 3, 2, 3, 3, 3, 4, 6, 5, 3, 4, 4, 3 };

    private final Gateway gateway;
    private final int year;
    private final Random random = new Random(2023);

    SampleBaselines(Gateway gateway, int year) {
        this.gateway = gateway;
        this.year = year;
    }

    void load(Consumer<String> say) {
        var taken = gateway.upload(
            "city-editor",
            "/api/reports/baselines/imports",
            "sample-baselines",
            "baselines.tsv",
            table()
        );
        if (!taken.get("problems").isEmpty()) {
            throw new SampleFailed("baselines: " + taken.get("problems"));
        }
        say.accept("sample: figures of " + (year - 1) + " and 2023");
    }

    /** The table again after a kill finds its rows there already. */
    private String table() {
        var table = new StringBuilder("年份\t月份\t指标\t单位\t数值\t来源\n");
        for (int month = 1; month <= 12; month++) {
            int pieces = 0;
            for (var unit : UNITS) {
                int some = random.nextInt(MOST[month - 1]);
                pieces += some;
                row(table, year - 1, month, "宣传报道", unit, some);
            }
            row(table, year - 1, month, "宣传报道", "", pieces);
            row(table, year - 1, month, "十万+", "", pieces / 20);
            row(table, year - 1, month, "百万+", "", pieces / 60);
            row(table, year - 1, month, "普法作品", "", 2 + random.nextInt(5));
        }
        row(table, 2023, 0, "宣传报道", "", 1_949);
        row(table, 2023, 0, "十万+", "", 74);
        row(table, 2023, 0, "百万+", "", 14);
        row(table, 2023, 0, "普法作品", "", 54);
        return table.toString();
    }

    private static void row(StringBuilder table, int year, int month, String measure, String unit, int value) {
        table
            .append(year)
            .append('\t')
            .append(month == 0 ? "" : String.valueOf(month))
            .append('\t')
            .append(measure);
        table.append('\t').append(unit).append('\t').append(value).append('\t').append(SUMMARY).append('\n');
    }
}
