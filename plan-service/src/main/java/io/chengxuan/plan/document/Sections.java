package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Numbering.Style;
import io.chengxuan.plan.document.PlanPreview.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a plan: headings {@code 一、} and {@code （一）}, the text under them, its sentences as measures. */
final class Sections {

    /** A sentence with its closing quotes; what is left over at the end is one too. */
    private static final Pattern SENTENCE = Pattern.compile("[^。！？]+(?:[。！？]+[”’」』）)]*|$)");
    private static final Pattern SIGNATURE = Pattern.compile(
        "[\\p{IsHan}]{4,30}(?:局|委员会|办公室|政府|总队|支队|大队|中心)"
    );

    private record Open(int level, String numbering, StringBuilder heading, StringBuilder text) {}

    private final List<Section> sections = new ArrayList<>();
    private final Problems problems;
    private final boolean stopped;
    private @Nullable Open open;
    private boolean headingOpen;
    private int lastFirst = 0;
    private int lastSecond = 0;

    private Sections(Problems problems, boolean stopped) {
        this.problems = problems;
        this.stopped = stopped;
    }

    /** {@code pieces}: the lines that belong to no project, in order. */
    static List<Section> of(List<Piece> pieces, Problems problems) {
        var body = body(pieces);
        var sections = new Sections(problems, secondsEndWithStop(body));
        boolean spaced = spaced(body);
        for (int i = 0; i < body.size(); i++) {
            sections.read(body.get(i), spaced && adjacent(body, i));
        }
        sections.close();
        return List.copyOf(sections.sections);
    }

    /** From the first heading to the annex, the imprint or the signature. */
    private static List<Piece> body(List<Piece> pieces) {
        return pieces
            .stream()
            .filter(piece -> !piece.text().isBlank() && !Furniture.isPageNumber(piece.text()))
            .dropWhile(piece -> !isHeading(piece, Style.FIRST) && !isHeading(piece, Style.SECOND))
            .takeWhile(piece -> !ends(piece.text()))
            .filter(piece -> !SIGNATURE.matcher(Wording.tight(piece.text())).matches())
            .toList();
    }

    private static boolean ends(String text) {
        return (
            Furniture.isAnnex(text) ||
            text.matches("附\\s*件\\s*\\d?\\s*[:：].*") ||
            Furniture.isImprint(text) ||
            Head.isDate(text)
        );
    }

    private static boolean isHeading(Piece piece, Style style) {
        return Numbering.of(piece.text())
            .filter(numbering -> numbering.style() == style)
            .isPresent();
    }

    /** Whether blank lines separate the paragraphs, so that a line right below another goes on with it. */
    private static boolean spaced(List<Piece> body) {
        long adjacent = IntStream.range(1, body.size())
            .filter(i -> adjacent(body, i))
            .count();
        return adjacent * 3 < body.size();
    }

    private static boolean adjacent(List<Piece> body, int index) {
        return (
            index > 0 &&
            body
                .get(index - 1)
                .place()
                .line() +
                1 ==
                body.get(index).place().line()
        );
    }

    /** Whether this document closes the headings of the second level with a full stop, on their own line. */
    private static boolean secondsEndWithStop(List<Piece> body) {
        var seconds = body
            .stream()
            .filter(piece -> isHeading(piece, Style.SECOND))
            .toList();
        return (
            seconds
                .stream()
                .filter(piece -> stop(piece.text()) >= 0)
                .count() *
                2 >
            seconds.size()
        );
    }

    private void read(Piece piece, boolean adjacent) {
        var numbering = Numbering.of(piece.text()).orElse(null);
        if (numbering != null && numbering.style() == Style.FIRST) {
            begin(1, numbering, piece.place(), lastFirst);
            lastFirst = numbering.value();
            lastSecond = 0;
        } else if (numbering != null && numbering.style() == Style.SECOND) {
            begin(2, numbering, piece.place(), lastSecond);
            lastSecond = numbering.value();
        } else if (open != null) {
            goOn(open, piece.text(), adjacent);
        }
    }

    private void begin(int level, Numbering numbering, Place place, int last) {
        close();
        if (numbering.value() != last + 1) {
            problems.add(place, "标题编号“" + numbering.written() + "”不连续", numbering.rest());
        }
        open = new Open(level, numbering.written(), new StringBuilder(), new StringBuilder());
        headingOpen = true;
        heading(open, numbering.rest());
    }

    /** Everything up to the first full stop is heading, the rest is text. */
    private void heading(Open open, String words) {
        var all = Wording.join(open.heading.toString(), words);
        int stop = stop(all);
        open.heading.setLength(0);
        open.heading.append(stop < 0 ? all : all.substring(0, stop));
        if (stop >= 0) {
            headingOpen = false;
            open.text.append(all.substring(stop + 1).strip());
        }
    }

    private void goOn(Open open, String words, boolean adjacent) {
        var heading = open.heading.toString();
        boolean torn = Wording.leavesOpen(heading) || heading.matches(".*[，、]");
        boolean unstopped = open.level == 2 && stopped;
        if (headingOpen && open.text.isEmpty() && (adjacent || torn || unstopped)) {
            heading(open, words);
            return;
        }
        headingOpen = false;
        var text = open.text.toString();
        open.text.setLength(0);
        open.text.append(Wording.join(text, words));
    }

    private void close() {
        if (open != null) {
            var text = open.text.toString();
            var measures = open.level == 2 ? sentences(text) : List.<String>of();
            sections.add(new Section(open.level, open.numbering, open.heading.toString(), text, measures));
            open = null;
        }
    }

    /** The sentences of a text, each with its full stop. */
    static List<String> sentences(String text) {
        return SENTENCE.matcher(text)
            .results()
            .map(result -> result.group().strip())
            .filter(s -> !s.isEmpty())
            .toList();
    }

    /** The first full stop outside quotes, or -1. */
    static int stop(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '“' || c == '《' ? 1 : c == '”' || c == '》' ? -1 : 0;
            if (c == '。' && depth <= 0) {
                return i;
            }
        }
        return -1;
    }
}
