package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanModel.Project;
import io.chengxuan.plan.document.PlanModel.Section;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up plans, the same one for the same seed, in words of our own. */
final class MadeUpPlan {

    static final String CHINESE = "一二三四五六七八九";
    private final Random random;
    private final LinkedHashSet<String> names = new LinkedHashSet<>();

    private MadeUpPlan(long seed) {
        random = new Random(seed);
    }

    /** A plan with a body of sections and an annexed table: periods in order, no themes. */
    static PlanModel withTable(long seed) {
        var plan = new MadeUpPlan(seed);
        return plan.head(plan.body(), plan.rows(8 + plan.random.nextInt(14)));
    }

    /** A plan that is a list of projects under themes; the themes are its sections. */
    static PlanModel withList(long seed) {
        var plan = new MadeUpPlan(seed);
        var sections = new ArrayList<Section>();
        var projects = new ArrayList<Project>();
        int themes = 2 + plan.random.nextInt(3);
        for (int i = 0; i < themes; i++) {
            var theme = "聚焦" + plan.one(Words.SUBJECTS).replace(" ", "") + "，讲好第" + CHINESE.charAt(i) + "类故事";
            sections.add(new Section(1, CHINESE.charAt(i) + "、", theme, plan.sentence()));
            for (int n = 2 + plan.random.nextInt(4); n > 0; n--) {
                projects.add(plan.project(projects.size() + 1, plan.period(), theme, true));
            }
        }
        return plan.head(sections, projects);
    }

    private PlanModel head(List<Section> sections, List<Project> projects) {
        var city = one(Words.CITIES);
        var year = YEAR;
        var number = city.charAt(0) + "城管发〔" + year + "〕" + (1 + random.nextInt(120)) + "号";
        var title = city + "城管执法系统" + year + "年宣传工作" + (random.nextBoolean() ? "计划" : "方案");
        return new PlanModel(
            number,
            title,
            LocalDate.of(year, 1 + random.nextInt(3), 1 + random.nextInt(28)),
            year,
            sections,
            projects
        );
    }

    private List<Section> body() {
        var sections = new ArrayList<Section>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            sections.add(
                new Section(
                    1,
                    CHINESE.charAt(i) + "、",
                    "深化" + one(Words.SUBJECTS).replace(" ", "") + "，提升宣传质效",
                    sentence()
                )
            );
            for (int j = 0; j < 1 + random.nextInt(3); j++) {
                var heading = "办好" + one(Words.SUBJECTS).replace(" ", "") + one(Words.FORMS);
                sections.add(new Section(2, "（" + CHINESE.charAt(j) + "）", heading, sentence() + sentence()));
            }
        }
        return sections;
    }

    private List<Project> rows(int count) {
        var rows = new ArrayList<Project>();
        while (rows.size() < count) {
            var period = period();
            for (int i = 1 + random.nextInt(4); i > 0 && rows.size() < count; i--) {
                rows.add(project(rows.size() + 1, period, null, false));
            }
        }
        return rows;
    }

    private Project project(int no, Period period, @Nullable String theme, boolean both) {
        var content = sentence() + (random.nextBoolean() ? sentence() : "");
        return new Project(no, name(), period, units(), both ? units() : List.of(), theme, content);
    }

    private String name() {
        while (true) {
            var prefix = random.nextInt(4) == 0 ? "第" + CHINESE.charAt(random.nextInt(9)) + "届" : "";
            var name = prefix + one(Words.SUBJECTS).replace(" ", "") + one(Words.FORMS);
            if (names.add(name)) {
                return name;
            }
        }
    }

    private String sentence() {
        return (one(Words.VERBS) + one(Words.OBJECTS) + one(Words.ENDS) + "。").replace(" ", "");
    }

    private List<String> units() {
        var units = new LinkedHashSet<String>();
        if (random.nextInt(4) > 0) {
            units.add("办公室");
        }
        for (int i = random.nextInt(3); i > 0 || units.isEmpty(); i--) {
            units.add(one(Words.UNITS));
        }
        return List.copyOf(units);
    }

    static final int YEAR = 2025;

    private Period period() {
        int month = 1 + random.nextInt(12);
        var in = YearMonth.of(YEAR, month);
        int day = 1 + random.nextInt(20);
        return switch (random.nextInt(12)) {
            case 0 -> period("全年", 1, 12);
            case 1 -> period(random.nextBoolean() ? "上半年" : "1—6月", 1, 6);
            case 2 -> period("二季度 三季度", 4, 9);
            case 3 -> period("第四季度", 10, 12);
            case 4 -> new Period(in.atDay(1), in.atDay(10), month + "月上旬");
            case 5 -> new Period(in.atDay(21), in.atEndOfMonth(), month + "月下旬");
            case 6 -> new Period(in.atDay(day), in.atDay(day), month + "月" + day + "日");
            case 7 -> new Period(LocalDate.of(YEAR, 7, 12), LocalDate.of(YEAR, 8, 20), "7月12日—8月中旬");
            case 8 -> new Period(LocalDate.of(YEAR, 6, 21), LocalDate.of(YEAR, 7, 1), "6月21日至7月1日");
            default -> period(month + "月", month, month);
        };
    }

    private static Period period(String label, int from, int to) {
        return new Period(LocalDate.of(YEAR, from, 1), YearMonth.of(YEAR, to).atEndOfMonth(), label);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
