package io.chengxuan.media.submission;

import io.chengxuan.media.written.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A heading or a paragraph of a submission: plain text, in which no mark means anything. */
record Block(@NotNull Kind kind, @NotNull @Size(max = 5_000) String text) {
    enum Kind {
        HEADING,
        PARAGRAPH,
    }

    /** Without line breaks and what cannot be seen; tabs and breaks become spaces. */
    Block tidy() {
        return new Block(kind, Texts.oneLine(text));
    }
}
