package io.chengxuan.plan.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengxuan.plan.past.PastTable.Bad;
import io.chengxuan.platform.imports.Table.Row;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void aNoteIsAsLongAsAReportsAtMost() {
        assertThatCode(() -> record("note", "记".repeat(2_000))).doesNotThrowAnyException();

        var bad = catchThrowableOfType(Bad.class, () -> record("note", "记".repeat(2_001)));
        assertThat(bad.row().column()).isEqualTo("note");
        assertThat(bad.row().code()).isEqualTo("past-note");
    }

    @Test
    void aBadRowKeepsTheBeginningOfItsCell() {
        var bad = catchThrowableOfType(Bad.class, () -> record("due", "某日".repeat(1_000_000)));
        assertThat(bad.row().cell()).isEqualTo("某日".repeat(100));
    }

    @Test
    void aCellIsNotCutInsideACharacter() {
        var bad = catchThrowableOfType(Bad.class, () -> record("due", "x" + "\uD83D\uDE00".repeat(200)));
        assertThat(bad.row().cell()).hasSize(199).endsWith("\uD83D\uDE00");
    }

    private static void record(String column, String cell) throws Bad {
        PastTable.record(new Row(2, Map.of(column, cell)), TODAY, 2026);
    }
}
