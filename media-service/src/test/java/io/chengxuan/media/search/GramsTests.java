package io.chengxuan.media.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTests {

    @ParameterizedTest
    @CsvSource({
        "城管进社区，难题有回音, 社区难题, 城管进[社区，难题]有回音",
        "「城管进社区」, 城管进社区, 「[城管进社区]」",
        "受理１２３４５热线来电, 12345热线, 受理[１２３４５热线]来电",
        "7·15公众开放日, 7.15公众开放日, [7·15公众开放日]",
        "ＡＩ赋能 City Walk 路线, city walk, ＡＩ赋能 [City Walk] 路线",
        "一支队伍, 支, 一[支]队伍",
        "城市管理执法, 管理, 城市[管理]执法",
        "2026年工作回顾, 2026年, [2026年]工作回顾",
    })
    void aPartOfATextIsFoundWhereItStandsWhateverItsPunctuation(String text, String wanted, String marked) {
        var words = new Words(List.of(new Words.Part(wanted, List.of(wanted))));
        assertThat(marked(text, words)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({ "城管进社区, 区城", "12345热线, 1234", "执法, 法执" })
    void whatDoesNotStandThereIsNotFound(String text, String wanted) {
        assertThat(marked(text, new Words(List.of(new Words.Part(wanted, List.of(wanted)))))).isEqualTo(text);
    }

    @Test
    void aQuestionIsCutAtSpacesAndIntoWords() {
        var words = Words.of("　浦东　城管进社区！");
        assertThat(words.parts()).extracting(Words.Part::text).containsExactly("浦东", "城管进社区!");
        assertThat(words.all()).contains("浦东", "社区").doesNotContain("!", "进");
        assertThat(Words.of("浦东骑楼的故事").all()).containsExactly("浦东", "骑楼", "故事");
        assertThat(Words.of("，。！ — 《》").none()).isTrue();
    }

    @Test
    void wordsThatOverlapAreMarkedOnce() {
        var words = Words.of("垃圾分类 分类");
        assertThat(marked("垃圾分类新时尚，分类有方法", words)).isEqualTo("[垃圾分类]新时尚，[分类]有方法");
    }

    private static String marked(String text, Words words) {
        var shown = new StringBuilder(text);
        for (var mark : Marks.in(Marks.Place.TITLE, text, words).reversed()) {
            shown.insert(mark.to(), ']').insert(mark.from(), '[');
        }
        return shown.toString();
    }
}
