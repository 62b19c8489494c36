package io.chengxuan.media.submission;

import io.chengxuan.media.report.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A submission before the public: to come, there, or taken down.
 *
 * @param by account that published it, or ordered when it is to be
 * @param publishAt when it is to be published; null once it is
 * @param publishedOn business day of {@code publishedAt}, by which lists are ordered; the first one, and it stays
 * @param link where the public reads it; may be known only afterwards
 * @param reason why it was taken down
 * @param readings in the order in which they were noted
 */
record Publication(
    String by,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    @Nullable LocalDate publishedOn,
    @Nullable String link,
    @Nullable Instant takenDownAt,
    @Nullable String reason,
    List<Reading> readings
) {
    static final int MOST_READINGS = 60;

    /** To come; of what was out before and came back, that stays. */
    static Publication scheduled(@Nullable Publication before, String by, Instant at) {
        if (before == null) {
            return new Publication(by, at, null, null, null, null, null, List.of());
        }
        return new Publication(
            by,
            at,
            before.publishedAt,
            before.publishedOn,
            before.link,
            null,
            null,
            before.readings
        );
    }

    /** Not to come after all; null unless it was out before. */
    @Nullable
    Publication unscheduled() {
        return publishedAt == null
            ? null
            : new Publication(by, null, publishedAt, publishedOn, link, takenDownAt, reason, readings);
    }

    static Publication published(@Nullable Publication before, String by, Instant at, LocalDate on) {
        if (before == null || before.publishedAt == null) {
            return new Publication(by, null, at, on, before == null ? null : before.link, null, null, List.of());
        }
        return new Publication(
            by,
            null,
            before.publishedAt,
            before.publishedOn,
            before.link,
            null,
            null,
            before.readings
        );
    }

    Publication takenDown(Instant at, String why) {
        return new Publication(by, null, publishedAt, publishedOn, link, at, why, readings);
    }

    Publication linked(@Nullable String address) {
        var known = address == null ? link : address;
        return new Publication(by, publishAt, publishedAt, publishedOn, known, takenDownAt, reason, readings);
    }

    Publication read(Reading reading) {
        var all = Stream.concat(readings.stream(), Stream.of(reading)).toList();
        return new Publication(by, publishAt, publishedAt, publishedOn, link, takenDownAt, reason, all);
    }
}
