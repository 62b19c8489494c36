package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTests {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        全年                  | 2026-01-01 | 2026-12-31
        每月                  | 2026-01-01 | 2026-12-31
        上半年                | 2026-01-01 | 2026-06-30
        下半年                | 2026-07-01 | 2026-12-31
        第一季度              | 2026-01-01 | 2026-03-31
        二季度 三季度         | 2026-04-01 | 2026-09-30
        二季度三季度          | 2026-04-01 | 2026-09-30
        二、三季度            | 2026-04-01 | 2026-09-30
        第1季度至第3季度      | 2026-01-01 | 2026-09-30
        7月                   | 2026-07-01 | 2026-07-31
        12 月                 | 2026-12-01 | 2026-12-31
        1 2 月                | 2026-12-01 | 2026-12-31
        １２月                | 2026-12-01 | 2026-12-31
        ９ 月份               | 2026-09-01 | 2026-09-30
        十二月                | 2026-12-01 | 2026-12-31
        2月                   | 2026-02-01 | 2026-02-28
        8月上旬               | 2026-08-01 | 2026-08-10
        8 月 中旬             | 2026-08-11 | 2026-08-20
        2月下旬               | 2026-02-21 | 2026-02-28
        8月中下旬             | 2026-08-11 | 2026-08-31
        6月底                 | 2026-06-21 | 2026-06-30
        6月底前               | 2026-01-01 | 2026-06-30
        7月5日前              | 2026-01-01 | 2026-07-05
        9月起                 | 2026-09-01 | 2026-12-31
        年底                  | 2026-12-01 | 2026-12-31
        7月15日               | 2026-07-15 | 2026-07-15
        ７月１５日            | 2026-07-15 | 2026-07-15
        七月十五日            | 2026-07-15 | 2026-07-15
        7 月 15 日（周三）    | 2026-07-15 | 2026-07-15
        7月15号               | 2026-07-15 | 2026-07-15
        7月12日—8月中旬       | 2026-07-12 | 2026-08-20
        7月12日——8月中旬      | 2026-07-12 | 2026-08-20
        7月12日-8月中旬       | 2026-07-12 | 2026-08-20
        7月12日–8月中旬       | 2026-07-12 | 2026-08-20
        7月12日－8月中旬      | 2026-07-12 | 2026-08-20
        7月12日~8月中旬       | 2026-07-12 | 2026-08-20
        7月12日～8月中旬      | 2026-07-12 | 2026-08-20
        6月21日至7月1日       | 2026-06-21 | 2026-07-01
        6 月 21 日 到 7 月 1 日 | 2026-06-21 | 2026-07-01
        7月12日至16日         | 2026-07-12 | 2026-07-16
        7月12-16日            | 2026-07-12 | 2026-07-16
        7月15日至月底         | 2026-07-15 | 2026-07-31
        7月上旬至中旬         | 2026-07-01 | 2026-07-20
        1-3月                 | 2026-01-01 | 2026-03-31
        １—３月               | 2026-01-01 | 2026-03-31
        7、8月                | 2026-07-01 | 2026-08-31
        7月、8月、9月         | 2026-07-01 | 2026-09-30
        2026年7月             | 2026-07-01 | 2026-07-31
        2026年                | 2026-01-01 | 2026-12-31
        2026-07-15            | 2026-07-15 | 2026-07-15
        2026/7/15至2026/7/20  | 2026-07-15 | 2026-07-20
        2026.7—2026.9         | 2026-07-01 | 2026-09-30
        7.12—8.15             | 2026-07-12 | 2026-08-15
        """
    )
    void aPeriodOfTheLanguageHasItsFirstAndLastDay(String label, LocalDate from, LocalDate to) {
        var reading = Periods.read(label, 2026);

        assertThat(reading.period().from()).isEqualTo(from);
        assertThat(reading.period().to()).isEqualTo(to);
        assertThat(reading.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "春节期间前后",
            "待定",
            "7月左右",
            "13月",
            "2月30日",
            "根据天气",
            "月底",
            "15日",
            "8月至7月",
            "7月前",
            "7月至",
            "—7月",
            "3 4 月",
            "一",
            "项目",
            "2026年7月32日",
            "0月",
            "",
            "7月-",
            "、",
        }
    )
    void whatIsNoPeriodIsAProblemAndNoGuess(String label) {
        var reading = Periods.read(label, 2026);

        assertThat(reading.period().from()).isNull();
        assertThat(reading.period().to()).isNull();
        assertThat(reading.faults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025年12月", "11月至次年2月", "2026年11月—2027年1月", "2025-07-15", "明年1月" })
    void aDateOutsideThePlansYearIsReadAndIsAProblem(String label) {
        var reading = Periods.read(label, 2026);

        assertThat(reading.period().from()).isNotNull();
        assertThat(reading.faults()).singleElement().asString().contains("不在计划年度");
    }

    @Test
    void periodsApartAreTakenAsOneAndSaidToBe() {
        var reading = Periods.read("3月、9月", 2026);

        assertThat(reading.period()).isEqualTo(
            new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 30), "3月、9月")
        );
        assertThat(reading.faults()).singleElement().asString().contains("不相连");
    }

    @Test
    void withoutAYearThereAreNoDates() {
        assertThat(Periods.read("7月", null).period()).isEqualTo(new Period(null, null, "7月"));
        assertThat(Periods.read("7月", null).faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "12 月,12月",
        "１２ 月,12月",
        "二季度　三季度,二季度 三季度",
        "7 月 12 日 — 8 月 中旬,7月12日—8月中旬",
        "第 一 季度,第一季度",
        "7月<br/>8月,7月 8月",
        "待 定,待 定",
        "3月 5月,3月 5月",
    })
    void theLabelIsAsWrittenButForWhiteSpaceAndDigitWidth(String written, String label) {
        assertThat(Periods.read(written, 2026).period().label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void anyTwoDaysInAnyWritingGiveTheirRange(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var a = LocalDate.ofYearDay(2028, 1 + random.nextInt(366));
            var b = LocalDate.ofYearDay(2028, a.getDayOfYear() + random.nextInt(367 - a.getDayOfYear()));
            var dashes = new String[] { "—", "——", "-", "–", "－", "~", "～", "至", "到", " 至 " };
            var label = day(a, random) + dashes[random.nextInt(dashes.length)] + day(b, random);

            var period = Periods.read(label, 2028).period();

            assertThat(period.from()).as("seed %d: %s", seed, label).isEqualTo(a);
            assertThat(period.to()).as("seed %d: %s", seed, label).isEqualTo(b);
        }
    }

    private static String day(LocalDate day, Random random) {
        var space = random.nextInt(4) == 0 ? " " : "";
        var text =
            day.getMonthValue() + space + "月" + space + day.getDayOfMonth() + (random.nextInt(5) == 0 ? "号" : "日");
        return random.nextInt(3) == 0 ? wide(text) : text;
    }

    private static String wide(@Nullable String text) {
        var wide = new StringBuilder();
        String.valueOf(text)
            .chars()
            .forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }
}
