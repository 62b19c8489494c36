package io.chengxuan.plan.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void aNoteIsAsLongAsAReportsAtMost() {
        assertThatCode(() -> record("note", "记".repeat(2_000))).doesNotThrowAnyException();

        var bad = catchThrowableOfType(WrongCell.class, () -> record("note", "记".repeat(2_001)));
        assertThat(bad.column()).isEqualTo("note");
        assertThat(bad.code()).isEqualTo("past-note");
    }

    @Test
    void aBadRowKeepsTheBeginningOfItsCell() {
        var bad = BadRow.of(row("due", "某日".repeat(1_000_000)), new WrongCell("due", "date"));
        assertThat(bad.cell()).isEqualTo("某日".repeat(100));
    }

    @Test
    void aCellIsNotCutInsideACharacter() {
        var bad = BadRow.of(row("due", "x" + "\uD83D\uDE00".repeat(200)), new WrongCell("due", "date"));
        assertThat(bad.cell()).hasSize(199).endsWith("\uD83D\uDE00");
    }

    private static Row row(String column, String cell) {
        return new Row(2, Map.of(column, cell), Map.of());
    }

    private static void record(String column, String cell) {
        PastTable.record(row(column, cell), TODAY, 2026);
    }
}
