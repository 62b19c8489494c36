package io.chengxuan.media.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTests {

    @ParameterizedTest
    @ValueSource(
        strings = {
            "2026-07-01",
            "2026/7/1",
            "2026.7.1",
            "2026年7月1日",
            "2026年07月01",
            "２０２６－０７－０１",
            " 2026 年 7 月 1 日 ",
            "20260701",
            "2026-07-01 08:30",
            "2026-07-01T08:30:15",
            "2026年7月1日8时30分",
        }
    )
    void aDateIsReadAsPeopleWriteIt(String written) {
        assertThat(Day.read(written)).contains(LocalDate.of(2026, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "7月1日", "46204", "2026-13-01", "2026-02-30", "2026", "昨天", "1/7/2026", "2026-07" })
    void whatIsNoDateIsNotRead(String written) {
        assertThat(Day.read(written)).isEmpty();
    }
}
