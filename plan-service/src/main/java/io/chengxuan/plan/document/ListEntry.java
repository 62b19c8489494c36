package io.chengxuan.plan.document;

import io.chengxuan.plan.document.Fields.Field;
import io.chengxuan.plan.document.Fields.Label;
import io.chengxuan.plan.document.Fields.Split;
import org.jspecify.annotations.Nullable;

/** One project of a list while its lines are read: heading, fields in any order, a paragraph before or after them. */
final class ListEntry {

    /** The rest of a name that a line end tore off is not longer than this. */
    private static final int NAME_REST = 24;

    /**
     * What stands around a line: whether the next one is a field, and whether the space above and below it is unusual,
     * as a wrapped line or a page end leaves it.
     */
    record Around(boolean field, boolean tornBefore, boolean tornAfter) {}

    private final Draft draft;
    private @Nullable Label last;
    private boolean begun = false;

    ListEntry(Place place, int no, @Nullable String theme) {
        draft = new Draft(place);
        draft.no = no;
        draft.theme = theme;
    }

    Draft draft() {
        return draft;
    }

    void heading(Split split, String source) {
        draft.source.add(source);
        name(split.before());
        split.fields().forEach(this::field);
    }

    void goOn(Split split, String source, Around around) {
        draft.source.add(source);
        if (!split.fields().isEmpty()) {
            if (!split.before().isEmpty()) {
                text(split.before(), around);
            }
            split.fields().forEach(this::field);
        } else {
            text(split.before(), around);
        }
    }

    /** Everything up to the first full stop is the name; what follows is the project's paragraph. */
    private void name(String words) {
        int stop = Sections.stop(words);
        draft.name = Wording.join(draft.name, stop < 0 ? words : words.substring(0, stop));
        if (stop >= 0 && stop + 1 < words.length()) {
            content(words.substring(stop + 1));
        }
    }

    private void field(Field field) {
        last = field.label();
        begun = true;
        switch (field.label()) {
            case NAME -> draft.name = draft.name.isEmpty() ? field.value() : draft.name;
            case PERIOD -> draft.period = once(draft.period, field.value(), "时间");
            case RESPONSIBLE -> draft.responsible = Departments.join(draft.responsible, field.value());
            case IMPLEMENTING -> draft.implementing = Departments.join(draft.implementing, field.value());
            case CONTENT -> draft.addContent(field.value());
            case OTHER -> {
            }
        }
    }

    private String once(String before, String value, String what) {
        if (!before.isEmpty() && !value.isEmpty()) {
            draft.faults.add(what + "写了两次：“" + before + "”和“" + value + "”，保留第一个");
        }
        return before.isEmpty() ? value : before;
    }

    private void text(String words, Around around) {
        if (!begun && goesOnWithName(words, around)) {
            name(words);
        } else if (last == Label.PERIOD && goesOnWithPeriod(words)) {
            draft.period = (draft.period + " " + words).strip();
        } else if (last == Label.RESPONSIBLE && goesOnWithUnits(draft.responsible, words)) {
            draft.responsible = Departments.join(draft.responsible, words);
        } else if (last == Label.IMPLEMENTING && goesOnWithUnits(draft.implementing, words)) {
            draft.implementing = Departments.join(draft.implementing, words);
        } else {
            content(words);
        }
    }

    private void content(String words) {
        draft.addContent(words);
        begun = true;
        last = null;
    }

    private boolean goesOnWithName(String words, Around around) {
        if (draft.name.isEmpty() || Wording.leavesOpen(draft.name)) {
            return true;
        }
        if (
            words.contains("。") ||
            Wording.endsSentence(words) ||
            words.matches(".*[：:]") ||
            words.length() > NAME_REST
        ) {
            return false;
        }
        if (!around.field && around.tornBefore == around.tornAfter) {
            draft.faults.add("“" + words + "”是名称的后半还是正文，无法确定，计入正文");
        }
        return around.field || (around.tornBefore && !around.tornAfter);
    }

    private boolean goesOnWithPeriod(String words) {
        return draft.period.isEmpty()
            ? Periods.isPeriod(words)
            : Periods.isPeriod(draft.period + words) && words.length() <= NAME_REST;
    }

    private static boolean goesOnWithUnits(String units, String words) {
        boolean torn =
            !units.isEmpty() && !Departments.look(units) && words.length() <= NAME_REST && !words.contains("。");
        return Departments.look(words) || (torn && Departments.look(Departments.join(units, words)));
    }
}
