package io.chengxuan.media.search;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Up to where an index has come.
 *
 * @param at id of the last piece taken from the store; null when all of them are
 * @param offsets by partition, where the events begin that it does not have yet
 */
record Mark(@Nullable String at, Map<Integer, Long> offsets) {
    private static final String FORM = "form";
    private static final String LOG = "log";
    private static final String AT = "at";
    private static final String OFFSET = "offset-";

    /** The note that a form and a log belong to, to be written with the index. */
    Map<String, String> note(OwnEvents.Read read) {
        var note = new HashMap<String, String>();
        note.put(FORM, String.valueOf(Entry.FORM));
        note.put(LOG, read.log());
        if (at != null) {
            note.put(AT, at);
        }
        offsets.forEach((partition, offset) -> note.put(OFFSET + partition, String.valueOf(offset)));
        return note;
    }

    /** Null when the note is of another form of index, or of another log. */
    static @Nullable Mark of(Map<String, String> note, OwnEvents.Read read) {
        if (!String.valueOf(Entry.FORM).equals(note.get(FORM)) || !read.log().equals(note.get(LOG))) {
            return null;
        }
        var offsets = new HashMap<Integer, Long>();
        note.forEach((key, value) -> {
            if (key.startsWith(OFFSET)) {
                offsets.put(Integer.valueOf(key.substring(OFFSET.length())), Long.valueOf(value));
            }
        });
        return new Mark(note.get(AT), offsets);
    }
}
