package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void aFileBeginsWithAByteOrderMarkAndQuotesWhatNeedsIt() throws IOException {
        assertThat(written("a,b", "say \"x\"", "两\n行", null, 3, -1)).isEqualTo(
            "\uFEFF\"a,b\",\"say \"\"x\"\"\",\"两\n行\",,3,-1\r\n"
        );
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@x", "\tx" })
    void aTextThatLooksLikeAFormulaIsNotOne(String text) throws IOException {
        assertThat(written(text)).isEqualTo("\uFEFF'" + text + "\r\n");
    }

    private static String written(@Nullable Object... values) throws IOException {
        var out = new StringWriter();
        try (var csv = new Csv(out)) {
            csv.row(values);
        }
        return out.toString();
    }
}
