package io.chengxuan.media.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTests {

    @Test
    void namesAreTheSameWhateverWidthCaseAndSpaces() {
        assertThat(Plain.name(" 《新民 晚报》\u200B")).isEqualTo("新民晚报");
        assertThat(Plain.name("ＳＭＧ　新闻")).isEqualTo(Plain.name("smg新闻"));
        assertThat(Plain.name("上观-新闻")).isNotEqualTo(Plain.name("上观新闻"));
    }

    @Test
    void titlesAreTheSameWhateverThePunctuation() {
        assertThat(Plain.title("“城管进社区”：第 3 站")).isEqualTo(Plain.title("「城管进社区」:第3站"));
        assertThat(Plain.title("第3站")).isNotEqualTo(Plain.title("第4站"));
        assertThat(Plain.title("？！")).isNotEmpty();
    }
}
