package io.chengxuan.media.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void onlyWhatIsSaidDifferentlyShows() {
        var before = content("题", "文");
        assertThat(before.changesTo(before)).isEmpty();
        assertThat(before.changesTo(content("题", "改")))
            .singleElement()
            .matches(it -> it.field().equals("text"));
    }

    private static SubmissionContent content(String title, String text) {
        var block = new Block(Block.Kind.PARAGRAPH, text);
        return new SubmissionContent(Form.ARTICLE, title, List.of(block), List.of(), null);
    }
}
