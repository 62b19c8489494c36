package io.chengxuan.media.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTests {

    @Test
    void whatCannotBeSeenIsDroppedAndBreaksBecomeSpaces() {
        assertThat(Texts.oneLine(" 一\u200B 二\r\n\u2028三\u0007 \u202E四\uFEFF ")).isEqualTo("一 二 三 四");
    }

    @ParameterizedTest
    @CsvSource({ "<script>alert(1)</script>", "&lt;b&gt;", "=1+1" })
    void marksMeanNothingAndStay(String text) {
        assertThat(Texts.oneLine(text)).isEqualTo(text);
    }

    @Test
    void pairsThatMakeOneSignStay() {
        assertThat(Texts.oneLine("𠮷👍")).isEqualTo("𠮷👍");
    }
}
