package io.chengxuan.media.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionContentTests {

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
