package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.document.PlanPreview.Problem;
import io.chengxuan.plan.document.PlanPreview.Project;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single slips and forms, each in the smallest document that shows it. */
class PlanReaderTests {

    private static final String HEAD = """
    江城管发〔2025〕7号
    关于印发《江州市2025年宣传工作计划》的通知
    2025年2月3日
    """;
    private static final String LABELS = "时间\t项目名称\t主要内容\t责任部门\n";

    @Test
    void aPlanWithoutATableHasNoProjectsAndSaysSo() {
        var plan = read(HEAD + "一、做好宣传\n围绕中心工作开展宣传。\n");

        assertThat(plan.projects()).isEmpty();
        assertThat(plan.problems()).extracting(Problem::what).containsExactly("没有找到项目表或项目清单");
        assertThat(plan.sections()).hasSize(1);
    }

    @Test
    void whatTheHeadDoesNotSayIsNullAndAProblem() {
        var plan = read(LABELS + "7月\t街巷清洁\t集中清洁。\t办公室\n");

        assertThat(plan.number()).isNull();
        assertThat(plan.title()).isNull();
        assertThat(plan.issueDate()).isNull();
        assertThat(plan.year()).isNull();
        assertThat(plan.problems())
            .extracting(Problem::what)
            .contains("没有找到文号", "没有找到计划标题", "没有找到成文日期", "没有找到计划年度");
        assertThat(plan.projects())
            .singleElement()
            .extracting(Project::period)
            .isEqualTo(new Period(null, null, "7月"));
    }

    @Test
    void equalNumbersAndNamesAreKeptAndListed() {
        var plan = read(
            HEAD +
                "序号\t时间\t项目名称\t主要内容\t责任部门\n1\t7月\t街巷清洁\t甲。\t办公室\n2\t8月\t街巷清洁\t乙。\t办公室\n2\t9月\t夜市有序\t丙。\t办公室\n"
        );

        assertThat(plan.projects()).extracting(Project::no).containsExactly(1, 2, 2);
        assertThat(plan.problems())
            .extracting(Problem::what)
            .containsExactly("名称与项目 1 重复", "编号 2与项目 2 重复");
    }

    @Test
    void aNumberThatComesAgainUnderALaterThemeIsListedUnlessEachThemeCountsAnew() {
        var entry = "%d.%s\n责任部门：办公室\n宣传时间：7月\n面向市民宣传。\n";
        var first =
            HEAD + "一、惠民\n" + entry.formatted(1, "街巷清洁") + entry.formatted(2, "夜市有序") + "二、便民\n";

        assertThat(read(first + entry.formatted(2, "绿荫护航")).problems())
            .extracting(Problem::what)
            .containsExactly("编号 2与项目 2 重复");
        assertThat(read(first + entry.formatted(1, "绿荫护航")).problems()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsListedRowByRowAndTheRestIsTaken() {
        var plan = read(
            HEAD +
                LABELS +
                "适时\t街巷清洁\t甲。\t办公室\n\t夜市有序\t乙。\t\n9月\t绿荫护航\t丙。\t办公室\n2024年10月\t小巷管家\t丁。\t办公室\n"
        );

        assertThat(plan.projects())
            .extracting(Project::name)
            .containsExactly("街巷清洁", "夜市有序", "绿荫护航", "小巷管家");
        assertThat(plan.problems())
            .extracting(Problem::where)
            .allMatch(where -> where.matches("第 \\d+ 行，项目 \\d"));
        assertThat(plan.problems())
            .extracting(Problem::what)
            .containsExactly(
                "时间“适时”无法识别",
                "时间“适时”无法识别",
                "没有责任部门",
                "时间“2024年10月”不在计划年度 2025 年内"
            );
        assertThat(plan.problems())
            .extracting(Problem::kept)
            .containsExactly("街巷清洁", "夜市有序", "夜市有序", "小巷管家");
        assertThat(plan.projects().getLast().period().from()).isEqualTo(LocalDate.of(2024, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "月份\t宣传项目\t工作内容\t责任单位\n7\t街巷清洁\t甲。\t办公室\n",
            "责任部门\t时间\t项目名称\t主要内容\n办公室\t7月\t街巷清洁\t甲。\n",
            "项目名称\t主要内容\t责任部门\t完成时限\t备注\n街巷清洁\t甲。\t办公室\t7月\t\n",
            "时 间\t项 目 名 称\t主 要 内 容\t责 任 部 门\n７ 月\t街巷清洁\t甲。\t办公室\n",
            "<p>时间</p>\t<p>项目名称</p>\t<p>主要内容</p>\t<p>责任部门</p>\n<p>7 月</p>\t<p>街巷<b>清洁</b></p>\t<p>甲。</p>\t<p>办公室</p>\n",
            "<p>时间</p><p>项目名称</p><p>主要内容</p><p>责任部门</p>\n<p>7 月</p><p>街巷清洁</p><p>甲。</p><p>办公室</p>\n",
            "时间\t项目名称\t主要内容\t责任部门\n\t项目名称\t\t\n7月\t街巷清洁\t甲。\t办公室\n",
            "时间\t项目名称\t主要内容\t责任部门\n7月\n街巷清洁\t甲。\t办公室\n",
            "时间\t项目名称\t主要内容\t责任部门\n7月\t街巷\n\n— 2 —\n\n清洁\t甲。\t办公室\n",
        }
    )
    void theColumnsOfATableAreKnownByTheirLabels(String table) {
        var plan = read(HEAD + table);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.projects())
            .singleElement()
            .satisfies(project -> {
                assertThat(project.name()).isEqualTo("街巷清洁");
                assertThat(project.content()).isEqualTo("甲。");
                assertThat(project.responsible()).containsExactly("办公室");
                assertThat(project.period().label()).isEqualTo("7月");
                assertThat(project.period().from()).isEqualTo(LocalDate.of(2025, 7, 1));
            });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "时间\n项目名称\n主要内容\n责任部门\n7月\n街巷清洁\n甲。\n办公室\n各单位\n\n夜市有序\n乙。\n办公室\n8月\n绿荫护航\n丙。\n办公室\n",
            "时间\n\n项目名称\n\n主要内容\n\n责任部门\n\n7 月\n\n街巷清洁\n\n甲。\n\n办公室\n各单位\n\n夜市有序\n\n乙。\n\n办公室\n\n— 2 —\n\n8月\n\n绿荫护航\n\n丙。\n\n办公室\n",
            "时间   项目名称   主要内容   责任部门\n7月   街巷清洁   甲。   办公室 各单位\n       夜市有序   乙。   办公室\n8月   绿荫护航   丙。   办公室\n",
            "时间　　项目名称　　主要内容　　责任部门\n7月　　街巷清洁　　甲。　　办公室、各单位\n　　夜市有序　　乙。　　办公室\n8月　　绿荫护航　　丙。　　办公室\n",
        }
    )
    void cellsMayBeSeparatedByLineEndsOrWideSpaces(String table) {
        var plan = read(HEAD + table);

        assertThat(plan.problems())
            .extracting(Problem::what)
            .allMatch(what -> what.startsWith("表格的单元格逐行排列"));
        assertThat(plan.projects()).extracting(Project::name).containsExactly("街巷清洁", "夜市有序", "绿荫护航");
        assertThat(plan.projects()).extracting(Project::content).containsExactly("甲。", "乙。", "丙。");
        assertThat(plan.projects())
            .extracting(project -> project.period().label())
            .containsExactly("7月", "7月", "8月");
        assertThat(plan.projects().getFirst().responsible()).containsExactly("办公室", "各单位");
    }

    @Test
    void implementingUnitsAndThemesHaveTheirColumns() {
        var plan = read(
            HEAD +
                "主题\t时间\t项目名称\t主要内容\t牵头部门\t配合单位\n惠民\t7月\t街巷清洁\t甲。\t办公室\t各单位\n\t8月\t夜市有序\t乙。\t法制科\t各单位 机关各处室\n"
        );

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.projects()).extracting(Project::theme).containsExactly("惠民", "惠民");
        assertThat(plan.projects())
            .extracting(Project::responsible)
            .containsExactly(List.of("办公室"), List.of("法制科"));
        assertThat(plan.projects().getLast().implementing()).containsExactly("各单位", "机关各处室");
    }

    @Test
    void aHeadingBetweenTheRowsIsTheThemeOfThoseBelow() {
        var plan = read(
            HEAD + LABELS + "一、惠民\n7月\t街巷清洁\t甲。\t办公室\n二、护绿\n8月\t绿荫护航\t乙。\t办公室\n"
        );

        assertThat(plan.projects()).extracting(Project::theme).containsExactly("惠民", "护绿");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void numbersMayBeginAnewUnderEachThemeOfAList() {
        var fields = "责任部门：办公室\n宣传时间：7月\n";
        var plan = read(
            HEAD +
                "一、惠民\n1.街巷清洁\n" +
                fields +
                "甲。\n2.夜市有序\n" +
                fields +
                "乙。\n二、护绿\n1.绿荫护航\n" +
                fields +
                "丙。\n"
        );

        assertThat(plan.projects()).extracting(Project::no).containsExactly(1, 2, 1);
        assertThat(plan.projects()).extracting(Project::theme).containsExactly("惠民", "惠民", "护绿");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void aProjectOfAListWithoutFieldsIsKeptWithWhatItLacks() {
        var plan = read(
            HEAD + "一、惠民\n项目1、街巷清洁\n责任部门：办公室\n宣传时间：7月\n甲。\n项目2、夜市有序\n乙。\n"
        );

        assertThat(plan.projects()).extracting(Project::name).containsExactly("街巷清洁", "夜市有序");
        assertThat(plan.problems()).extracting(Problem::what).containsExactly("没有写明时间", "没有责任部门");
    }

    @ParameterizedTest
    @CsvSource({
        "街巷清洁实战演练,DRILL",
        "上半年宣传专题培训,TRAINING",
        "夏季热点主题投稿,TOPIC_CALL",
        "短视频比赛,CAMPAIGN",
        "公众开放日,CAMPAIGN",
        "街巷清洁主题宣传,PLAIN",
    })
    void aKindIsProposedByWords(String name, ProjectKind kind) {
        assertThat(Kinds.propose(name, "")).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "江城管发[2025]7号,江城管发〔2025〕7号",
        "江城管发 〔２０２５〕 ７ 号,江城管发〔2025〕7号",
        "江城管发〔2025〕07号　签发人：某某,江城管发〔2025〕7号",
    })
    void theNumberIsReadInAnyBrackets(String written, String number) {
        assertThat(read(HEAD.replace("江城管发〔2025〕7号", written)).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025年2月3日", "2025 年 2 月 3 日", "二〇二五年二月三日", "２０２５年２月３日" })
    void theIssueDateIsReadInAnyWriting(String written) {
        assertThat(read(HEAD.replace("2025年2月3日", written)).issueDate()).isEqualTo(LocalDate.of(2025, 2, 3));
    }

    @Test
    void aTitleMayBeWrappedOverLines() {
        var plan = read("江城管发〔2025〕7号\n\n关于印发《江州市\n2025年宣传工作\n计划》的通知\n\n2025年2月3日\n");

        assertThat(plan.title()).isEqualTo("江州市2025年宣传工作计划");
    }

    @Test
    void theSourceIsGivenLineByLineAndEachProjectKnowsItsLine() {
        var document = PlanDocument.read(
            (HEAD + LABELS + "7月\t街巷清洁\t甲。\t办公室\n").getBytes(StandardCharsets.UTF_8)
        );
        var source = document.preview().projects().getFirst().source();

        assertThat(source.line()).isEqualTo(5);
        assertThat(source.page()).isNull();
        assertThat(document.source().get(4)).isEqualTo("7月\t街巷清洁\t甲。\t办公室");
    }

    private static PlanPreview read(String text) {
        return PlanDocument.read(text.getBytes(StandardCharsets.UTF_8)).preview();
    }
}
