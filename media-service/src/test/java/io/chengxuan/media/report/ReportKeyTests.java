package io.chengxuan.media.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.written.Link;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportKeyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void theLinkDecidesWhateverElseIsSaid() {
        var one = ReportKey.of(link("https://a.example.cn/1?utm_source=x"), "o1", DAY, "甲");
        var other = ReportKey.of(link("http://A.example.cn/1"), "o2", DAY.plusDays(1), "乙");
        assertThat(other.value()).isEqualTo(one.value());
        assertThat(other.ofTitle()).isNotEqualTo(one.ofTitle());
    }

    @Test
    void withoutALinkItIsOutletDayAndTitle() {
        var one = ReportKey.of(null, "o1", DAY, "“进社区”：第 1 站");
        assertThat(one.value()).isEqualTo(one.ofTitle());
        assertThat(ReportKey.of(null, "o1", DAY, "「进社区」第１站")).isEqualTo(one);
        assertThat(ReportKey.of(null, "o2", DAY, "进社区第1站")).isNotEqualTo(one);
        assertThat(ReportKey.of(null, "o1", DAY.plusDays(1), "进社区第1站")).isNotEqualTo(one);
        assertThat(ReportKey.of(null, "o1", DAY, "进社区第2站")).isNotEqualTo(one);
    }

    private static Link link(String written) {
        return Link.read(written).orElseThrow();
    }
}
