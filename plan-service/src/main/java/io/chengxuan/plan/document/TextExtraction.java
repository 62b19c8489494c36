package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Piece.Cell;
import io.chengxuan.plan.document.Piece.Line;
import io.chengxuan.plan.document.Piece.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code .txt} and {@code .tsv}: UTF-8, UTF-16 with its mark, or GB18030; a line with tabs is a row. */
final class TextExtraction {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?i)</(p|td|th)>\\s*<\\1(\\s[^<>]*)?>");
    /** How many lines a quoted cell of a spreadsheet export may span; beyond that the quote is just a quote. */
    private static final int QUOTED_LINES = 30;

    private TextExtraction() {}

    static List<Piece> read(byte[] bytes) {
        var pieces = new ArrayList<Piece>();
        var lines = decode(bytes).split("\\r\\n|[\\n\\r\\f\\u0085\\u2028\\u2029]", -1);
        DocumentText.checkLength(lines.length);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i];
            int end = quoteEnd(lines, i);
            for (; i < end; i++) {
                line += "\n" + lines[i + 1];
            }
            pieces.add(piece(pieces.size() + 1, line));
        }
        return pieces;
    }

    /** A line as a row if it has cells, else as it is. */
    static Piece piece(int number, String line) {
        var tabbed = line.contains("\t") ? line : cellTagsToTabs(line);
        if (!tabbed.contains("\t") || Wording.clean(tabbed).isEmpty()) {
            return new Line(Place.line(number), tabbed.strip());
        }
        var cells = Arrays.stream(tabbed.split("\t", -1)).map(TextExtraction::unquoted).map(Cell::of).toList();
        return new Row(Place.line(number), cells, false);
    }

    /** A converter that wraps every cell in tags sometimes loses the tab between them. */
    private static String cellTagsToTabs(String line) {
        var matcher = BETWEEN_CELLS.matcher(line);
        return matcher.results().count() < 2 ? line : matcher.reset().replaceAll("\t");
    }

    /** The line on which a quoted cell opened on this line is closed; this line if none is open. */
    private static int quoteEnd(String[] lines, int start) {
        if (!lines[start].startsWith("\"") && !lines[start].contains("\t\"")) {
            return start;
        }
        long quotes = 0;
        for (int i = start; i < Math.min(lines.length, start + QUOTED_LINES); i++) {
            quotes += lines[i]
                .chars()
                .filter(c -> c == '"')
                .count();
            if (quotes % 2 == 0) {
                return i;
            }
        }
        return start;
    }

    private static String unquoted(String cell) {
        var text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        try {
            return strictly(bytes, 0, bytes.length, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            if (cutInsideCharacter(bytes)) {
                throw new DocumentRefused(Refusal.TRUNCATED, "ends inside a character");
            }
            return decode(bytes, 0, GB18030);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        try {
            var text = strictly(bytes, from, bytes.length, charset);
            if (text.chars().anyMatch(c -> c == 0 || (c >= 0xE000 && c <= 0xF8FF && charset == GB18030))) {
                throw new DocumentRefused(Refusal.TYPE_UNSUPPORTED, "no text in " + charset);
            }
            return text;
        } catch (CharacterCodingException e) {
            boolean odd = charset != GB18030 && (bytes.length % 2 == 1 || charset == StandardCharsets.UTF_8);
            throw new DocumentRefused(odd ? Refusal.TRUNCATED : Refusal.TYPE_UNSUPPORTED, "no text in " + charset);
        }
    }

    /** Whether all but an unfinished last character is UTF-8 beyond ASCII. */
    private static boolean cutInsideCharacter(byte[] bytes) {
        for (int cut = 1; cut <= 3 && cut < bytes.length; cut++) {
            int lead = bytes[bytes.length - cut] & 0xFF;
            try {
                var text = strictly(bytes, 0, bytes.length - cut, StandardCharsets.UTF_8);
                return lead >= 0xC2 && text.chars().anyMatch(c -> c > 0x7F);
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }

    private static String strictly(byte[] bytes, int from, int to, Charset charset) throws CharacterCodingException {
        return charset
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, from, to - from))
            .toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
