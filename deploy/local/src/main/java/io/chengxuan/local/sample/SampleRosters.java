package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Part-time editors and spokespersons of most units: some terms about to end, some over, and a few units with nobody. Their names
 * are made up and say so. The same on every load of one day.
 */
final class SampleRosters {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";

    private final Gateway gateway;
    private final LocalDate today;
    private final Random random = new Random(81);
    private final StringBuilder table = new StringBuilder("单位\t姓名\t身份\t任期开始\t任期结束\n");
    private int people;

    SampleRosters(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void load(Consumer<String> say) {
        for (var unit : Table.rows("units.tsv")) {
            var code = unit.get("code");
            switch (unit.get("level")) {
                case "DISTRICT" -> {
                    enter(code, "新闻发言人", 8);
                    enter(code, "兼职编辑", 10);
                    enter(code, "兼职编辑", 6);
                }
                case "DEPARTMENT" -> enter(code, "兼职编辑", 6);
                case "SQUAD" -> enter(code, "兼职编辑", 5);
                default -> {
                }
            }
        }
        var taken = gateway.upload(
            "city-editor",
            "/api/media/rosters/imports",
            "sample-rosters",
            "rosters.tsv",
            table.toString()
        );
        if (!taken.get("problems").isEmpty()) {
            throw new SampleFailed("rosters: " + taken.get("problems"));
        }
        say.accept("sample: " + people + " part-time editors and spokespersons");
    }

    /** In so many of ten cases; every draw is made in any case, so that the next unit is the same. */
    private void enter(String unit, String kind, int ofTen) {
        boolean there = random.nextInt(10) < ofTen;
        var surname = SURNAMES.charAt(random.nextInt(SURNAMES.length()));
        var to = today.plusDays(random.nextInt(10) == 0 ? -20 : random.nextInt(7) == 0 ? 35 : 500);
        if (there) {
            people++;
            table
                .append(unit)
                .append('\t')
                .append(surname)
                .append("示例")
                .append(people)
                .append('\t')
                .append(kind)
                .append('\t')
                .append(today.minusYears(1).withDayOfYear(1))
                .append('\t')
                .append(to)
                .append('\n');
        }
    }
}
