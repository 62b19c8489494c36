package io.chengxuan.plan.session;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A training, visit or meeting that a unit plans, holds or cancels. Who attended stands in {@link Attendance}s, so that
 * thousands of people change nothing here.
 *
 * <p>Errors: {@code session-state} 409 for an act that its status does not allow, {@code session-not-begun} 409 for what can
 * only be known once it has begun, {@code invalid-input} 422 for changing what was attended.
 */
@Document("sessions")
public class Session extends Aggregate implements Scoped {

    private final String unit;
    private final SessionLevel level;
    private final String createdBy;
    private final String createdAt;
    private SessionContent content;
    private SessionStatus status = SessionStatus.PLANNED;
    private @Nullable String summary;
    private @Nullable String cancelReason;
    private @Nullable CodeKey checkIn;
    private long attendanceActs;

    Session(String id, String unit, SessionLevel level, SessionContent content, String createdBy, String createdAt) {
        super(id);
        this.unit = unit;
        this.level = level;
        this.content = content;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        raise(What.PLANNED);
    }

    /**
     * That people may check in with a code.
     *
     * @param key secret that the codes are made of
     */
    record CodeKey(String key, Instant until) {}

    /** Once it was held or {@code attended}, hours are not lowered and dates stay. */
    void change(SessionContent other, boolean attended) {
        requireNotCancelled();
        if (attended || status == SessionStatus.HELD) {
            requireKept(other);
        }
        if (!other.equals(content)) {
            content = other;
            raise(What.CHANGED);
        }
    }

    /** It took place; said again, only the summary changes. */
    void hold(@Nullable String words, LocalDateTime now) {
        requireNotCancelled();
        requireBegun(now);
        boolean first = status == SessionStatus.PLANNED;
        if (first || !Objects.equals(words, summary)) {
            status = SessionStatus.HELD;
            summary = words;
            raise(first ? What.HELD : What.SUMMARISED);
        }
    }

    void cancel(String reason) {
        if (status != SessionStatus.PLANNED) {
            throw Problem.conflict("session-state", status);
        }
        status = SessionStatus.CANCELLED;
        cancelReason = reason;
        checkIn = null;
        raise(What.CANCELLED);
    }

    /** On the day it begins or later: people come before the hour. */
    void openCheckIn(CodeKey opened, LocalDateTime now) {
        requireNotCancelled();
        requireBegun(now.toLocalDate().plusDays(1).atStartOfDay().minusNanos(1));
        checkIn = opened;
        raise(What.CHECK_IN_OPENED);
    }

    void closeCheckIn() {
        if (checkIn != null) {
            checkIn = null;
            raise(What.CHECK_IN_CLOSED);
        }
    }

    /** Somebody of the organiser's writes down who attended, or strikes it out. */
    void attendanceTaken(LocalDateTime now) {
        requireNotCancelled();
        requireBegun(now);
        attendanceActs++;
        raise(What.ATTENDANCE_TAKEN);
    }

    /** The codes that are taken at that instant; null when none is. */
    @Nullable
    CheckInCode code(Instant at) {
        return checkIn == null || !at.isBefore(checkIn.until()) ? null : new CheckInCode(checkIn.key());
    }

    @Nullable
    Instant checkInUntil() {
        return checkIn == null ? null : checkIn.until();
    }

    private void requireNotCancelled() {
        if (status == SessionStatus.CANCELLED) {
            throw Problem.conflict("session-state", status);
        }
    }

    private void requireKept(SessionContent other) {
        var problem = Problem.invalid();
        if (!other.from().equals(content.from())) {
            problem.at("/from", "session-dates-kept");
        }
        if (!other.to().equals(content.to())) {
            problem.at("/to", "session-dates-kept");
        }
        if (other.hours() < content.hours()) {
            problem.at("/hours", "session-hours-kept", content.hours());
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private void requireBegun(LocalDateTime now) {
        if (now.isBefore(content.from())) {
            throw Problem.conflict("session-not-begun", content.from().toString().replace('T', ' '));
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public Collection<String> addressees() {
        return content.audience();
    }

    public SessionContent content() {
        return content;
    }

    public SessionStatus status() {
        return status;
    }

    SessionLevel level() {
        return level;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    String createdBy() {
        return createdBy;
    }

    String createdAt() {
        return createdAt;
    }

    @Override
    public SessionState state() {
        return new SessionState(
            id(),
            unit,
            level,
            content.kind(),
            content.title(),
            content.from(),
            content.to(),
            content.hours(),
            content.audience(),
            content.projectId(),
            status
        );
    }

    private enum What {
        PLANNED,
        CHANGED,
        HELD,
        SUMMARISED,
        CANCELLED,
        CHECK_IN_OPENED,
        CHECK_IN_CLOSED,
        ATTENDANCE_TAKEN,
    }
}
