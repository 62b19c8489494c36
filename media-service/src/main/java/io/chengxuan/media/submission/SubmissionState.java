package io.chengxuan.media.submission;

import io.chengxuan.media.report.Metric;
import io.chengxuan.media.report.Readership;
import io.chengxuan.media.report.Reading;
import io.chengxuan.platform.outbox.LogicalType;
import io.chengxuan.platform.review.ReviewLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a submission. Neither its text nor any reason is in it.
 *
 * @param handedInAt the latest hand-in, which is the one that counts; null while it is not handed in
 * @param late whether that was after the call's deadline; in events the deadline of that moment, shown as deadlines and excuses
 *     are now
 * @param publishAt when it is to be published, while it is SCHEDULED
 * @param publishedAt stays after a take-down
 * @param pictures how many
 * @param readings the latest of each metric
 */
@LogicalType("io.chengxuan.media.submission")
record SubmissionState(
    String id,
    String unit,
    Form form,
    String title,
    @Nullable String call,
    @Nullable String channel,
    @Nullable String column,
    SubmissionStatus status,
    @Nullable ReviewLevel level,
    @Nullable Instant submittedFirstAt,
    @Nullable Instant handedInAt,
    boolean late,
    @Nullable Instant acceptedAt,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    @Nullable Instant takenDownAt,
    @Nullable Instant withdrawnAt,
    @Nullable String link,
    int pictures,
    List<Latest> readings
) {
    /** @param atLeast whether only a bound was shown, such as {@code 10万+} */
    record Latest(Metric metric, long value, boolean atLeast, LocalDate asOf) {
        static Latest of(Reading reading) {
            return new Latest(reading.metric(), reading.value(), reading.atLeast(), reading.asOf());
        }
    }

    static SubmissionState of(Submission submission, boolean late) {
        var words = submission.words();
        var times = submission.times();
        var publication = submission.publication();
        return new SubmissionState(
            submission.id(),
            submission.unit(),
            words.content().form(),
            words.content().title(),
            words.call(),
            words.channel(),
            words.column(),
            submission.status(),
            submission.level(),
            times.submittedFirstAt(),
            times.handedInAt(),
            late,
            times.acceptedAt(),
            publication == null ? null : publication.publishAt(),
            publication == null ? null : publication.publishedAt(),
            publication == null ? null : publication.takenDownAt(),
            times.withdrawnAt(),
            publication == null ? null : publication.link(),
            words.content().pictures().size(),
            Readership.latest(submission.readings()).stream().map(Latest::of).toList()
        );
    }
}
