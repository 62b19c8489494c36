package io.chengxuan.platform.imports;

import io.chengxuan.platform.imports.Table.Line;
import io.chengxuan.platform.web.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.http.HttpStatus;

/** A table as text: tabs between the cells if the first line has one, otherwise commas, with quotes where cells need them. */
final class TextTable {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private TextTable() {}

    static List<Line> lines(byte[] bytes) {
        var text = decode(bytes, StandardCharsets.UTF_8)
            .or(() -> decode(bytes, CHINESE))
            .orElseThrow(() -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-encoding"));
        var first = text
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
        return first.contains("\t") ? tabs(text) : commas(text);
    }

    private static List<Line> tabs(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new Line(number, List.of(line.split("\t", -1))));
            }
        }
        return lines;
    }

    private static List<Line> commas(String text) {
        var format = CSVFormat.DEFAULT.builder().setCommentMarker('#').get();
        var lines = new ArrayList<Line>();
        try (var records = CSVParser.parse(text, format)) {
            for (var record : records) {
                var cells = record.toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    long breaks = cells
                        .stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count();
                    // The parser stands behind the record, which may go over several lines.
                    lines.add(new Line((int) (records.getCurrentLineNumber() - breaks), cells));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-unreadable");
        }
        return lines;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
