package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.Period;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.platform.review.TextChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a plan says other than an earlier one.
 *
 * @param head title and issue date
 * @param sections headings with their texts; one that is new or gone is a text that was or becomes empty
 * @param added projects that only the later version has, in its order
 * @param dropped projects that only the earlier one has
 * @param changed projects that both have and say differently
 */
public record PlanChanges(
    List<TextChange> head,
    List<TextChange> sections,
    List<PlanPreview.Project> added,
    List<PlanPreview.Project> dropped,
    List<Changed> changed
) {
    /** Before and after. */
    public record Change<T>(T before, T after) {}

    /**
     * A project that is said differently; null for what is the same.
     *
     * @param no its number in the later version
     * @param moved its period
     * @param responsible names of the units, likewise {@code implementing}
     * @param texts name, theme, kind and content
     */
    public record Changed(
        @Nullable String id,
        int no,
        String name,
        @Nullable Change<Period> moved,
        @Nullable Change<List<String>> responsible,
        @Nullable Change<List<String>> implementing,
        List<TextChange> texts
    ) {}

    public boolean isEmpty() {
        return head.isEmpty() && sections.isEmpty() && added.isEmpty() && dropped.isEmpty() && changed.isEmpty();
    }

    /** Projects are the same by their ids, in drafts, which have none, by their names. */
    public static PlanChanges between(PlanVersion before, PlanVersion after) {
        boolean byId = hasIds(before) && hasIds(after);
        var old = keyed(before.projects(), byId);
        var now = keyed(after.projects(), byId);
        var head = new ArrayList<TextChange>();
        text(head, "title", before.title(), after.title());
        text(head, "issueDate", Objects.toString(before.issueDate(), ""), Objects.toString(after.issueDate(), ""));
        var changed = now
            .entrySet()
            .stream()
            .filter(row -> old.containsKey(row.getKey()))
            .map(row -> changed(Objects.requireNonNull(old.get(row.getKey())), row.getValue()))
            .filter(Objects::nonNull)
            .toList();
        return new PlanChanges(
            head,
            sections(before.sections(), after.sections()),
            only(now, old),
            only(old, now),
            changed
        );
    }

    private static boolean hasIds(PlanVersion version) {
        return version
            .projects()
            .stream()
            .allMatch(row -> row.id() != null);
    }

    private static Map<String, PlanPreview.Project> keyed(List<PlanPreview.Project> rows, boolean byId) {
        var keyed = new LinkedHashMap<String, PlanPreview.Project>();
        for (var row : rows) {
            var key = byId ? Objects.requireNonNull(row.id()) : row.name();
            // A name that is there twice.
            while (keyed.containsKey(key)) {
                key += "'";
            }
            keyed.put(key, row);
        }
        return keyed;
    }

    private static List<PlanPreview.Project> only(
        Map<String, PlanPreview.Project> in,
        Map<String, PlanPreview.Project> notIn
    ) {
        return in
            .entrySet()
            .stream()
            .filter(row -> !notIn.containsKey(row.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    }

    private static @Nullable Changed changed(PlanPreview.Project before, PlanPreview.Project after) {
        var texts = new ArrayList<TextChange>();
        text(texts, "no", String.valueOf(before.no()), String.valueOf(after.no()));
        text(texts, "name", before.name(), after.name());
        text(texts, "theme", Objects.toString(before.theme(), ""), Objects.toString(after.theme(), ""));
        text(texts, "kind", before.kind().name(), after.kind().name());
        text(texts, "content", before.content(), after.content());
        var moved = change(before.period(), after.period());
        var responsible = change(before.responsible(), after.responsible());
        var implementing = change(before.implementing(), after.implementing());
        return moved == null && responsible == null && implementing == null && texts.isEmpty()
            ? null
            : new Changed(after.id(), after.no(), after.name(), moved, responsible, implementing, texts);
    }

    private static <T> @Nullable Change<T> change(T before, T after) {
        return before.equals(after) ? null : new Change<>(before, after);
    }

    private static void text(List<TextChange> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(TextChange.of(field, before, after));
        }
    }

    private static List<TextChange> sections(List<PlanPreview.Section> before, List<PlanPreview.Section> after) {
        var old = texts(before);
        var now = texts(after);
        var headings = new LinkedHashSet<>(now.keySet());
        headings.addAll(old.keySet());
        var changes = new ArrayList<TextChange>();
        headings.forEach(heading ->
            text(changes, heading, old.getOrDefault(heading, ""), now.getOrDefault(heading, ""))
        );
        return changes;
    }

    /** By heading; a heading says something even when nothing stands under it. */
    private static Map<String, String> texts(List<PlanPreview.Section> sections) {
        var texts = new LinkedHashMap<String, String>();
        for (var section : sections) {
            var heading = section.numbering() + section.heading();
            var text = "　".repeat(section.level() - 1) + heading + "\n" + section.text() + "\n";
            texts.merge(heading, text + String.join("\n", section.measures()), (one, two) -> one + "\n" + two);
        }
        return texts;
    }
}
