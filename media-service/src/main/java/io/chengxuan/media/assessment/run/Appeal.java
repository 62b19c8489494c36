package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.rules.RulesView;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a unit does not agree with its points of a month, and what the city says to it. What is granted becomes a line of the
 * unit's score by a sweep, which sets {@code applied}.
 */
@Document("appeals")
class Appeal extends Aggregate implements Scoped {

    private final String month;
    private final String unit;
    private final @Nullable String source;
    private final @Nullable String title;
    private final String reason;
    private final String madeBy;
    private final Instant madeAt;
    private Status status = Status.OPEN;
    private @Nullable Integer points;
    private @Nullable String answer;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private boolean applied;

    enum Status {
        OPEN,
        GRANTED,
        REFUSED,
        WITHDRAWN,
    }

    private enum What {
        MADE,
        GRANTED,
        REFUSED,
        WITHDRAWN,
    }

    Appeal(
        String id,
        String month,
        String unit,
        @Nullable String source,
        @Nullable String title,
        String reason,
        String madeBy,
        Instant madeAt
    ) {
        super(id);
        this.month = month;
        this.unit = unit;
        this.source = source;
        this.title = title;
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** @param about the line that it is about, if it is about one */
    static Appeal made(String month, String unit, @Nullable Line about, String reason, Command command) {
        var appeal = new Appeal(
            command.newId(),
            month,
            unit,
            about == null ? null : about.sourceId(),
            about == null ? null : about.title(),
            reason,
            command.actor(),
            command.at()
        );
        appeal.raise(What.MADE);
        return appeal;
    }

    /** @param hundredths of a point that are added, or taken when negative */
    void grant(int hundredths, String why, LocalDate today, Command command) {
        decide(Status.GRANTED, why, today, command);
        points = hundredths;
        raise(What.GRANTED);
    }

    void refuse(String why, LocalDate today, Command command) {
        decide(Status.REFUSED, why, today, command);
        raise(What.REFUSED);
    }

    void withdraw(LocalDate today, Command command) {
        decide(Status.WITHDRAWN, null, today, command);
        raise(What.WITHDRAWN);
    }

    private void decide(Status to, @Nullable String why, LocalDate today, Command command) {
        if (status != Status.OPEN) {
            throw Problem.conflict("appeal-decided").with("status", status);
        }
        status = to;
        answer = why;
        decidedBy = command.actor();
        decidedOn = today;
    }

    void apply() {
        applied = true;
    }

    /** What it adds to the score; null unless it was granted. */
    @Nullable
    Line line() {
        return points == null || decidedOn == null
            ? null
            : Line.decided(Line.Kind.APPEAL, id(), answer, decidedOn, points);
    }

    @Override
    public String unit() {
        return unit;
    }

    String month() {
        return month;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String title() {
        return title;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    boolean applied() {
        return applied;
    }

    @Override
    protected AppealState state() {
        return new AppealState(id(), month, unit, source, status, points == null ? null : RulesView.points(points));
    }
}
