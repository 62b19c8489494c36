package io.chengxuan.reporting.submissions;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.reporting.figures.Fact;
import io.chengxuan.reporting.figures.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The subject channel-submissions: one fact for each submission, in the cell of the day on which it was first handed in and in
 * that of the day on which it was published; of one that is neither, in a cell of its unit that counts nothing.
 */
final class ChannelSubmissions implements Subject<SubmissionDays> {

    static final String NAME = "channel-submissions";
    private static final String TYPES = "io.chengxuan.media.submission.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    /** IllegalArgumentException when the state has no unit or status. */
    @Override
    public Fact fact(IncomingEvent event) {
        var submission = event.dataAs(ChannelSubmission.class);
        if (submission.unit() == null || submission.status() == null) {
            throw new IllegalArgumentException("A submission's state needs unit and status: " + event.id());
        }
        var submitted = day(submission.submitted());
        var published = day(submission.published());
        var fields = new Document("unit", submission.unit())
            .append("submitted", submitted == null ? null : submitted.toString())
            .append("published", published == null ? null : published.toString());
        return new Fact(
            event.aggregateId(),
            event.sequence(),
            SubmissionDays.cells(submission.unit(), submitted, published),
            fields
        );
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, BUSINESS_ZONE);
    }

    @Override
    public List<String> measures() {
        return List.of();
    }

    @Override
    public List<List<String>> lookups() {
        return List.of();
    }

    @Override
    public SubmissionDays board() {
        return new SubmissionDays();
    }
}
