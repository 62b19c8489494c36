package io.chengxuan.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.web.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that people make without thinking, and those that somebody makes to do harm. */
class HostileWorkbookTests {

    private static final String SHARED = "xl/sharedStrings.xml";
    private static final int LAST_ROW = 1_048_576;
    private static final String HEAD = row(1, text("A1", "a") + text("B1", "b"));

    @TempDir
    Path folder;

    @Test
    void formulasAreWhatTheyLastGaveAndErrorsNothing() throws IOException {
        var rows =
            HEAD +
            row(2, "<c r=\"A2\" t=\"str\"><f>B9&amp;1</f><v>城管</v></c>" + formula("B2", 1, "TODAY()", "46204")) +
            row(3, "<c r=\"A3\"><f>1+1</f><v>123456</v></c>" + formula("B3", 2, "1/8", "0.125")) +
            row(4, text("A4", "x") + "<c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") +
            row(5, "<c r=\"A5\" t=\"e\"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>" + text("B5", "y")) +
            row(6, text("A6", "z") + "<c r=\"B6\"><f>NOW()</f></c>") +
            row(7, formula("A7", 1, "1E300", "1E300") + text("B7", "#N/A"));
        assertThat(said(new RawWorkbook().rows(rows))).containsExactly(
            "城管|2026-07-01",
            "123456|12.5%",
            "x|",
            "|y",
            "z|",
            "1" + "0".repeat(300) + "|#N/A"
        );
    }

    @ParameterizedTest
    @ValueSource(strings = { RawWorkbook.SHEET, SHARED })
    void noEntityBecomesText(String part) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "opensesame");
        assertThat(saidOrRefused(saying(part, "", "opensesame"))).isEqualTo("[opensesame|b]");
        for (var entity : List.of("SYSTEM \"" + secret.toUri() + "\"", "\"opensesame\"")) {
            var doctype = "<!DOCTYPE x [<!ENTITY e " + entity + ">]>";
            assertThat(saidOrRefused(saying(part, doctype, "&e;")))
                .as(entity)
                .doesNotContain("opensesame");
        }
    }

    private static RawWorkbook saying(String part, String doctype, String text) {
        if (part.equals(SHARED)) {
            var cells = "<c r=\"A2\" t=\"s\"><v>0</v></c>" + text("B2", "b");
            var shared = RawWorkbook.shared("<si><t>" + text + "</t></si>");
            return new RawWorkbook().part(part, doctype + shared).rows(HEAD + row(2, cells));
        }
        return new RawWorkbook().part(
            part,
            doctype + RawWorkbook.sheet(HEAD + row(2, text("A2", text) + text("B2", "b")))
        );
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            var doctype =
                "<!DOCTYPE x SYSTEM \"" + address + "x.dtd\" [<!ENTITY % e SYSTEM \"" + address + "e\"> %e;]>";
            for (var part : new RawWorkbook().rows("").names()) {
                saidOrRefused(new RawWorkbook().rows(HEAD).begin(part, doctype));
            }
            var relation = "Id=\"r1\" Target=\"" + address + "\" TargetMode=\"External\"";
            var book = new RawWorkbook()
                .part("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook id=\"r1\"/></externalLink>")
                .part("xl/externalLinks/_rels/externalLink1.xml.rels", RawWorkbook.relations(relation))
                .rows(HEAD + row(2, "<c r=\"A2\" t=\"str\"><f>[1]x!A1</f><v>kept</v></c>" + text("B2", "b")));
            assertThat(said(book)).containsExactly("kept|b");
            elsewhere.setSoTimeout(100);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aSheetThatIsFormattedDownToItsLastRowHasTheRowsThatSaySomething() throws IOException {
        var book = new RawWorkbook().part(RawWorkbook.SHEET, to -> {
            var around = RawWorkbook.sheet("|").split("\\|");
            to.write(around[0] + HEAD);
            for (int i = 2; i <= LAST_ROW; i++) {
                var filled = i == 3 || i == LAST_ROW;
                to.write(row(i, filled ? text("A" + i, "x" + i) : "<c r=\"A" + i + "\" s=\"1\"/>"));
            }
            to.write(around[1]);
        });
        assertThat(said(book)).containsExactly("x3|", "x" + LAST_ROW + "|");
    }

    @Test
    void whatUnpacksToTooMuchOrIsOfTooManyPartsIsRefused() throws IOException {
        var zeros = "0".repeat(1 << 20);
        var picture = new RawWorkbook().rows(HEAD).part("xl/media/image1.png", to -> {
            for (int i = 0; i < 520; i++) {
                to.write(zeros);
            }
        });
        assertThat(saidOrRefused(picture)).isEqualTo("table-unreadable");
        var many = new RawWorkbook().rows(HEAD);
        for (int i = 0; i < 1_000; i++) {
            many.part("xl/worksheets/other" + i + ".xml", "");
        }
        assertThat(saidOrRefused(many)).isEqualTo("table-unreadable");
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String formula(String cell, int style, String formula, String value) {
        return "<c r=\"%s\" s=\"%d\"><f>%s</f><v>%s</v></c>".formatted(cell, style, formula, value);
    }

    private String saidOrRefused(RawWorkbook book) throws IOException {
        try {
            return said(book).toString();
        } catch (Problem refused) {
            return refused.slug();
        }
    }

    private List<String> said(RawWorkbook book) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "table", ""), book.bytes());
        var rows = new ArrayList<String>();
        try (var table = TableStream.open(file)) {
            while (table.hasNext()) {
                var row = table.next(List.of("a", "b"));
                rows.add(row.get("a") + "|" + row.get("b"));
            }
        }
        return rows;
    }
}
