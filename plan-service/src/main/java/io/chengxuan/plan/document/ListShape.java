package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Fields.Label;
import io.chengxuan.plan.document.Numbering.Style;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a document numbers its projects: the style under whose headings each field stands at most once. Headings of an
 * outer style are themes; those of an inner one belong to a project's own words.
 */
record ListShape(Style style, Set<Integer> projects, Set<Integer> torn) {
    /** {@code lines}: no blank ones. Empty if no line has the fields of a project. */
    static Optional<ListShape> of(List<Piece> lines) {
        Style best = null;
        int most = 0;
        for (var style : Style.values()) {
            int score = score(lines, style);
            if (score > most) {
                best = style;
                most = score;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new ListShape(best, projects(lines, best), torn(lines)));
    }

    /** Whether the heading on this line is a project: it, or another one under the same theme, has fields. */
    boolean isProject(int index) {
        return projects.contains(index);
    }

    /** Whether the space above the line is not the one between paragraphs: a wrapped line, or a page end. */
    boolean torn(int index) {
        return torn.contains(index);
    }

    private static int score(List<Piece> lines, Style style) {
        var telling = IntStream.range(0, lines.size())
            .filter(i -> !ProjectList.telling(lines.get(i)).isEmpty())
            .toArray();
        int score = 0;
        for (int i = 0; i < lines.size() && telling.length > 0; i++) {
            if (ProjectList.heading(lines.get(i)) == style) {
                boolean amid = i > telling[0] && i < telling[telling.length - 1];
                score += worth(lines.subList(i, end(lines, i, style)), amid);
            }
        }
        return style == Style.PROJECT && score > 0 ? score + 1 : score;
    }

    /** The next heading of this style or an outer one. */
    private static int end(List<Piece> lines, int from, Style style) {
        int end = from + 1;
        while (end < lines.size()) {
            var heading = ProjectList.heading(lines.get(end));
            if (heading != null && heading.compareTo(style) <= 0) {
                return end;
            }
            end++;
        }
        return end;
    }

    /**
     * A heading with each field once speaks for its style, more so without another heading before the fields; one with
     * several projects' fields speaks against it, and one without fields amid the projects a little.
     */
    private static int worth(List<Piece> block, boolean amid) {
        var counts = new EnumMap<Label, Integer>(Label.class);
        boolean nearest = true;
        for (var line : block) {
            nearest &= !counts.isEmpty() || line == block.getFirst() || ProjectList.heading(line) == null;
            ProjectList.telling(line).forEach(label -> counts.merge(label, 1, Integer::sum));
        }
        if (counts.isEmpty()) {
            return amid ? -1 : 0;
        }
        return counts
            .values()
            .stream()
            .anyMatch(count -> count > 1)
            ? -3
            : nearest
              ? 3
              : 2;
    }

    private static Set<Integer> projects(List<Piece> lines, Style style) {
        var projects = new HashSet<Integer>();
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            var heading = i == lines.size() ? null : ProjectList.heading(lines.get(i));
            if (i == lines.size() || (heading != null && heading.compareTo(style) < 0)) {
                var under = IntStream.range(from, i).boxed().toList();
                if (under.stream().anyMatch(line -> !ProjectList.telling(lines.get(line)).isEmpty())) {
                    under
                        .stream()
                        .filter(line -> ProjectList.heading(lines.get(line)) == style)
                        .forEach(projects::add);
                }
                from = i;
            }
        }
        return projects;
    }

    private static Set<Integer> torn(List<Piece> lines) {
        var gaps = new HashMap<Integer, Integer>();
        for (int i = 1; i < lines.size(); i++) {
            gaps.merge(gap(lines, i), 1, Integer::sum);
        }
        var usual = gaps.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(1);
        return IntStream.range(1, lines.size())
            .filter(i -> gap(lines, i) != usual)
            .boxed()
            .collect(Collectors.toSet());
    }

    private static int gap(List<Piece> lines, int index) {
        return (
            lines.get(index).place().line() -
            lines
                .get(index - 1)
                .place()
                .line()
        );
    }
}
