package io.chengxuan.platform.imports;

import io.chengxuan.platform.imports.Table.Line;
import io.chengxuan.platform.web.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;

/** A table as text in a file, line by line; see {@link TextTable} for its forms. */
final class TextLines {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextLines() {}

    static CSVParser open(Path file) throws IOException {
        var charset = charset(file);
        var format = CSVFormat.DEFAULT.builder().setCommentMarker('#');
        if (isTabbed(file, charset)) {
            format.setDelimiter('\t').setQuote(null);
        }
        var reader = reader(file, charset);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return CSVParser.parse(reader, format.get());
    }

    static Stream<Line> rows(CSVParser records) {
        return StreamSupport.stream(records.spliterator(), false)
            .map(record -> line(records, record))
            .filter(line ->
                line
                    .cells()
                    .stream()
                    .anyMatch(cell -> !cell.isBlank())
            );
    }

    private static Line line(CSVParser records, CSVRecord record) {
        var cells = record.toList();
        long breaks = cells
            .stream()
            .flatMapToInt(String::chars)
            .filter(c -> c == '\n')
            .count();
        // The parser stands behind the record, which may go over several lines.
        return new Line((int) (records.getCurrentLineNumber() - breaks), cells);
    }

    /** The first encoding that all of the file is in. */
    private static Charset charset(Path file) throws IOException {
        for (var charset : CHARSETS) {
            try (var reader = reader(file, charset)) {
                var buffer = new char[8192];
                while (reader.read(buffer) >= 0) {
                    // decoded to the end
                }
                return charset;
            } catch (CharacterCodingException _) {
                // the next one
            }
        }
        throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-encoding");
    }

    private static boolean isTabbed(Path file, Charset charset) throws IOException {
        try (var reader = reader(file, charset)) {
            return reader
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .contains("\t");
        }
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()));
    }
}
