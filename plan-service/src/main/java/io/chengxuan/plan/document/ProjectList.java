package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Fields.Field;
import io.chengxuan.plan.document.Fields.Label;
import io.chengxuan.plan.document.ListEntry.Around;
import io.chengxuan.plan.document.Numbering.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the projects that a document lists one under the other, numbered and with labelled fields. */
final class ProjectList {

    /** The projects, and the source lines that belong to them and so to no section. */
    record Found(List<Draft> drafts, Set<Integer> lines) {}

    private static final Pattern THEME = Pattern.compile("(?:主题|专题|板块)\\s*[:：]\\s*(.{2,40})");

    private final List<Piece> lines;
    private final ListShape shape;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private @Nullable String theme;
    private @Nullable ListEntry entry;

    private ProjectList(List<Piece> lines, ListShape shape) {
        this.lines = lines;
        this.shape = shape;
    }

    /** {@code pieces}: the lines outside the project table. */
    static Found in(List<Piece> pieces) {
        var lines = pieces
            .stream()
            .filter(piece -> !piece.text().isBlank() && !Furniture.isPageNumber(piece.text()))
            .toList();
        var shape = ListShape.of(lines);
        if (shape.isEmpty()) {
            return new Found(List.of(), Set.of());
        }
        var list = new ProjectList(lines, shape.get());
        for (int i = 0; i < lines.size(); i++) {
            list.read(i);
        }
        list.close();
        return new Found(list.drafts, list.taken);
    }

    private void read(int index) {
        var piece = lines.get(index);
        var text = piece.text();
        var split = Fields.of(text);
        var numbering = Fields.only(text) ? null : Numbering.of(text).orElse(null);
        var unnumbered = THEME.matcher(text);
        if (numbering != null && numbering.style().ordinal() < shape.style().ordinal()) {
            close();
            theme = numbering.rest().replaceAll("。.*", "");
        } else if (numbering == null && unnumbered.matches()) {
            close();
            theme = Wording.tight(unnumbered.group(1));
        } else if (numbering != null && numbering.style() == shape.style()) {
            close();
            if (shape.isProject(index)) {
                entry = new ListEntry(piece.place(), numbering.value(), theme);
                entry.heading(Fields.of(afterNumber(text, numbering)), text);
                taken.add(piece.place().line());
            }
        } else if (entry != null && ends(text)) {
            close();
        } else if (entry != null) {
            entry.goOn(split, text, new Around(nextIsField(index), shape.torn(index), shape.torn(index + 1)));
            taken.add(piece.place().line());
        }
    }

    /** The words after the number, with their spaces: fields may stand among them. */
    private static String afterNumber(String text, Numbering numbering) {
        int letters = numbering.written().length();
        int at = 0;
        for (; letters > 0 && at < text.length(); at++) {
            letters -= text.charAt(at) == ' ' ? 0 : 1;
        }
        return text.substring(at).strip();
    }

    private boolean nextIsField(int index) {
        return index + 1 < lines.size() && Fields.only(lines.get(index + 1).text());
    }

    private static boolean ends(String text) {
        return (
            Furniture.isAnnex(text) ||
            Furniture.isImprint(text) ||
            Head.isDate(text) ||
            text.matches("附\\s*件\\s*\\d?\\s*[:：].*")
        );
    }

    private void close() {
        if (entry != null) {
            drafts.add(entry.draft());
            entry = null;
        }
    }

    /** The kinds of fields that tell a project; a contact or a name alone does not. */
    static List<Label> telling(Piece piece) {
        return Fields.of(piece.text())
            .fields()
            .stream()
            .map(Field::label)
            .filter(label -> label == Label.RESPONSIBLE || label == Label.IMPLEMENTING || label == Label.PERIOD)
            .toList();
    }

    static @Nullable Style heading(Piece piece) {
        return Fields.only(piece.text()) ? null : Numbering.of(piece.text()).map(Numbering::style).orElse(null);
    }
}
