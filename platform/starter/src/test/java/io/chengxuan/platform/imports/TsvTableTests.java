package io.chengxuan.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TsvTableTests {

    @Test
    void rowsKeepTheirLineAndTheirCellsByColumn() {
        var table = read("\uFEFF# remark\r\na\tb\tc\r\n\r\n1\t\t 3 \r\n4\r\n");

        assertThat(table.rows()).extracting(TsvTable.Row::line).containsExactly(4, 5);
        assertThat(table.rows().getFirst().find("b")).isEmpty();
        assertThat(table.rows().getFirst().get("c")).isEqualTo("3");
        assertThat(table.rows().getLast().get("a")).isEqualTo("4");
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedByName() {
        assertThatThrownBy(() -> read("a\tb\n1\t2", "a", "c")).isInstanceOfSatisfying(Problem.class, problem ->
            assertThat(problem).hasMessageContaining("table-columns").hasMessageContaining("[c]")
        );
        assertThatThrownBy(() -> read("# only a remark\n")).hasMessageContaining("table-empty");
        assertThatThrownBy(() -> TsvTable.read(new byte[] { 'a', (byte) 0xFF })).hasMessageContaining(
            "table-not-utf-8"
        );
    }

    private static TsvTable read(String text, String... columns) {
        return TsvTable.read(text.getBytes(StandardCharsets.UTF_8), columns);
    }
}
