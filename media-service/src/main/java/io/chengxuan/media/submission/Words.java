package io.chengxuan.media.submission;

import org.jspecify.annotations.Nullable;

/** What is said, for which call, and where it is meant to stand. */
record Words(SubmissionContent content, @Nullable String call, @Nullable String channel, @Nullable String column) {
    Words in(String inChannel, String inColumn) {
        return new Words(content, call, inChannel, inColumn);
    }
}
