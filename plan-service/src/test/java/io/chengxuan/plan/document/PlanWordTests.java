package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.document.PlanPreview.Project;
import io.chengxuan.plan.document.PlanPreview.Section;
import io.chengxuan.plan.document.PlanPreview.Source;
import io.chengxuan.plan.export.PlanWord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that goes out as a Word document and comes in again is the same plan. */
class PlanWordTests {

    private static final String ISSUER = "江海市城市管理行政执法局";
    private static final String AMENDED =
        "（原文号江城管〔2026〕3号。2026年5月20日第1次调整：取消项目1个，原因为按5月12日印发《关于调整工作计划的通知》改期。）";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWordsAloneSayThePlan(long seed) throws IOException {
        var model = seed % 2 == 0 ? MadeUpPlan.withTable(seed) : MadeUpPlan.withList(seed);
        var plan = preview(model);

        var document = PlanWord.of(plan, ISSUER, null, seed % 3 == 0 ? null : AMENDED);

        assertThat(corrections(document).byPlace()).as("seed %d", seed).isEmpty();
        model.assertReadIn(PlanDocument.read(document).preview(), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatAPersonDecidedComesBackToo(long seed) throws IOException {
        var plan = decided(preview(MadeUpPlan.withTable(seed)), new Random(seed));

        var read = PlanDocument.read(PlanWord.of(plan, ISSUER, null, null)).preview();

        assertThat(said(read)).as("seed %d", seed).isEqualTo(said(plan));
    }

    @Test
    @EnabledIf(
        value = "io.chengxuan.plan.document.RealDocument#isThere",
        disabledReason = "no shared/ beside the clone"
    )
    void theRealPlanComesBackFromItsWordsAlone() throws IOException {
        var plan = PlanDocument.read(RealDocument.content()).preview();

        var document = PlanWord.of(plan, ISSUER, null, null);

        assertThat(corrections(document).byPlace()).isEmpty();
        var read = PlanDocument.read(document).preview();
        assertThat(said(read)).isEqualTo(said(plan));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aCorrectionEndsWhereTheWordsAreChanged() throws IOException {
        var plan = one(new Period(LocalDate.of(2026, 8, 5), LocalDate.of(2026, 8, 12), "8月上旬"), ProjectKind.DRILL);
        var document = PlanWord.of(plan, ISSUER, null, null);
        assertThat(said(PlanDocument.read(document).preview())).isEqualTo(said(plan));

        var read = PlanDocument.read(replaced(document, "8月上旬", "9月上旬")).preview();

        var project = read.projects().getFirst();
        assertThat(project.period().from()).isEqualTo("2026-09-01");
        assertThat(project.kind()).isEqualTo(ProjectKind.DRILL);
        var nextYear = PlanDocument.read(replaced(document, "2026年宣传工作计划", "2027年宣传工作计划")).preview();
        assertThat(nextYear.projects().getFirst().period().from()).isEqualTo("2027-08-01");
    }

    @Test
    void theLargestPlanComesBack() throws IOException {
        var july = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), "7月");
        var source = new Source(null, null, "");
        var units = List.of("办公室", "机关各处室", "各单位");
        var projects = IntStream.rangeClosed(1, 500)
            .mapToObj(i -> {
                var content = "讲述身边的执法故事。".repeat(150);
                return new Project(null, i, "项目" + i, july, units, units, "甲", ProjectKind.PLAIN, content, source);
            })
            .toList();
        var section = new Section(1, "一、", "讲好故事", "邀请市民走近。".repeat(30_000), List.of());
        var day = LocalDate.of(2026, 2, 3);
        var title = "江海市2026年宣传工作计划";
        var plan = new PlanPreview("江城管〔2026〕3号", title, day, 2026, List.of(section), projects, List.of());

        assertThat(said(PlanDocument.read(PlanWord.of(plan, ISSUER, null, null)).preview())).isEqualTo(plan);
    }

    @Test
    void rowsOfOnePeriodShareItsCell() throws IOException {
        var period = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31), "7月");
        var first = one(period, ProjectKind.PLAIN).projects().getFirst();
        var second = new Project(
            null,
            2,
            "乙",
            period,
            List.of("办公室"),
            List.of(),
            null,
            ProjectKind.PLAIN,
            "二。",
            first.source()
        );
        var plan = new PlanPreview(
            "江城管〔2026〕3号",
            "江海市2026年宣传工作计划",
            null,
            2026,
            List.of(),
            List.of(first, second),
            List.of()
        );

        try (var word = new XWPFDocument(new ByteArrayInputStream(PlanWord.of(plan, ISSUER, null, null)))) {
            var rows = word.getTables().getFirst().getRows();
            assertThat(rows.get(1).getCell(0).getCTTc().getTcPr().getVMerge().getVal()).hasToString("restart");
            assertThat(rows.get(2).getCell(0).getCTTc().getTcPr().getVMerge().getVal()).hasToString("continue");
        }
    }

    /** What nobody wrote so, but the platform lets a person write. */
    private static PlanPreview decided(PlanPreview plan, Random random) {
        var kinds = ProjectKind.values();
        var projects = plan
            .projects()
            .stream()
            .map(project -> {
                var period = project.period();
                var other = switch (random.nextInt(4)) {
                    case 0 -> new Period(LocalDate.of(2025, 5, 3), LocalDate.of(2025, 5, 9), period.label());
                    case 1 -> new Period(period.from(), period.to(), "择期开展");
                    default -> period;
                };
                return new Project(
                    null,
                    project.no() + (random.nextInt(3) == 0 ? 100 : 0),
                    random.nextInt(4) == 0 ? project.name() + " 之二" : project.name(),
                    other,
                    project.responsible(),
                    random.nextBoolean() ? List.of("各单位") : List.of(),
                    random.nextInt(3) == 0 ? "主题" + random.nextInt(2) : null,
                    kinds[random.nextInt(kinds.length)],
                    random.nextInt(4) == 0 ? "=1+1\n<script>alert(1)</script> 第二行" : project.content(),
                    project.source()
                );
            })
            .toList();
        var sections = plan
            .sections()
            .stream()
            .map(section ->
                random.nextInt(3) > 0
                    ? section
                    : new Section(
                          section.level(),
                          section.numbering(),
                          section.heading() + "吗？",
                          section.text(),
                          section.measures()
                      )
            )
            .toList();
        var number = random.nextBoolean() ? plan.number() : "无规则文号 " + random.nextInt(9);
        return new PlanPreview(
            number,
            "工作打算" + random.nextInt(9),
            plan.issueDate(),
            plan.year(),
            sections,
            projects,
            List.of()
        );
    }

    private static PlanPreview one(Period period, ProjectKind kind) {
        var source = new Source(1, null, "");
        var project = new Project(null, 1, "甲", period, List.of("办公室"), List.of(), null, kind, "一。", source);
        var section = new Section(1, "一、", "讲好故事", "多讲。", List.of());
        return new PlanPreview(
            "江城管〔2026〕3号",
            "江海市2026年宣传工作计划",
            LocalDate.of(2026, 2, 3),
            2026,
            List.of(section),
            List.of(project),
            List.of()
        );
    }

    private static PlanPreview preview(PlanModel model) {
        return new PlanPreview(
            model.number(),
            model.title(),
            model.issueDate(),
            model.year(),
            model
                .sections()
                .stream()
                .map(s ->
                    new Section(
                        s.level(),
                        s.numbering(),
                        s.heading(),
                        s.text(),
                        s.level() == 2 ? Sections.sentences(s.text()) : List.of()
                    )
                )
                .toList(),
            model
                .projects()
                .stream()
                .map(p ->
                    new Project(
                        null,
                        p.no(),
                        p.name(),
                        p.period(),
                        p.responsible(),
                        p.implementing(),
                        p.theme(),
                        Kinds.propose(p.name(), p.content()),
                        p.content(),
                        new Source(1, null, "")
                    )
                )
                .toList(),
            List.of()
        );
    }

    /** Everything but where it was read. */
    private static PlanPreview said(PlanPreview plan) {
        var nowhere = new Source(null, null, "");
        var projects = plan
            .projects()
            .stream()
            .map(p ->
                new Project(
                    null,
                    p.no(),
                    p.name(),
                    p.period(),
                    p.responsible(),
                    p.implementing(),
                    p.theme(),
                    p.kind(),
                    p.content(),
                    nowhere
                )
            )
            .toList();
        return new PlanPreview(
            plan.number(),
            plan.title(),
            plan.issueDate(),
            plan.year(),
            plan.sections(),
            projects,
            List.of()
        );
    }

    private static Corrections corrections(byte[] document) {
        return DocumentText.read(document).corrections();
    }

    private static byte[] replaced(byte[] document, String words, String by) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(document)); var out = new ByteArrayOutputStream()) {
            var paragraphs = word.getParagraphs().stream();
            var cells = word
                .getTables()
                .getFirst()
                .getRows()
                .stream()
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());
            java.util.stream.Stream.concat(paragraphs, cells)
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.text().contains(words))
                .forEach(run -> run.setText(run.text().replace(words, by), 0));
            word.write(out);
            return out.toByteArray();
        }
    }
}
