package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The assessment of one month; its id is the month. A draft may be computed again; once published it keeps the version of the
 * rules and its points, and changes only by what is granted on appeal until it is closed. What is left to be done to its
 * scores is {@code work}, which is found and done by a sweep.
 */
@Document("assessments")
class Assessment extends Aggregate {

    private static final int MOST_HISTORY = 50;

    private final String unit;
    private Status status = Status.DRAFT;
    private String rulesId;
    private String rulesName;
    private Work work = Work.COMPUTE;
    /** Counts the times it was computed; scores say of which they are. */
    private int round = 1;
    private int of;
    private int pieces;
    private int submissions;
    private @Nullable String problem;
    private String computedBy;
    /** Counts what was put into it: each is a change of the draft, so that a publication at the same time fails. */
    private int corrections;
    private @Nullable LocalDate appealsUntil;
    private List<Entry> history = List.of();

    enum Status {
        DRAFT,
        PUBLISHED,
        CLOSED,
    }

    /** What has yet to be done to the scores. */
    enum Work {
        NONE,
        COMPUTE,
        PUBLISH,
    }

    enum What {
        COMPUTED,
        PUBLISHED,
        CLOSED,
    }

    record Entry(Instant at, String actor, What what) {}

    Assessment(String id, String unit, String rulesId, String rulesName, int of, String computedBy) {
        super(id);
        this.unit = unit;
        this.rulesId = rulesId;
        this.rulesName = rulesName;
        this.of = of;
        this.computedBy = computedBy;
    }

    static Assessment of(YearMonth month, String unit, String rulesId, String rulesName, int units, Command command) {
        var assessment = new Assessment(month.toString(), unit, rulesId, rulesName, units, command.actor());
        assessment.note(What.COMPUTED, command);
        return assessment;
    }

    /** {@code assessment-state} 409 unless it is a draft. */
    void computeAgain(String newRulesId, String newRulesName, int units, Command command) {
        require(Status.DRAFT);
        rulesId = newRulesId;
        rulesName = newRulesName;
        of = units;
        round++;
        work = Work.COMPUTE;
        problem = null;
        computedBy = command.actor();
        note(What.COMPUTED, command);
    }

    /** All scores of that round are there. */
    void computed(int inRound, int foundPieces, int foundSubmissions) {
        if (work == Work.COMPUTE && round == inRound) {
            work = Work.NONE;
            pieces = foundPieces;
            submissions = foundSubmissions;
        }
    }

    void failed(int inRound, String slug) {
        if (work == Work.COMPUTE && round == inRound) {
            work = Work.NONE;
            problem = slug;
        }
    }

    /** Whether it takes a correction, which it does as long as it is a draft. */
    boolean takeCorrection() {
        if (status == Status.DRAFT) {
            corrections++;
        }
        return status == Status.DRAFT;
    }

    /**
     * {@code assessment-state} 409 unless it is a draft that is computed, {@code assessment-rules-changed} when that was by other
     * rules than hold for the month now.
     *
     * @param rulesNow id of the version that holds
     * @param until last day for appeals; null for none
     */
    void publish(String rulesNow, @Nullable LocalDate until, Command command) {
        require(Status.DRAFT);
        if (work != Work.NONE || problem != null) {
            throw Problem.conflict("assessment-not-computed");
        }
        if (!rulesId.equals(rulesNow)) {
            throw Problem.conflict("assessment-rules-changed");
        }
        status = Status.PUBLISHED;
        work = Work.PUBLISH;
        appealsUntil = until;
        note(What.PUBLISHED, command);
    }

    void told() {
        if (work == Work.PUBLISH) {
            work = Work.NONE;
        }
    }

    /** {@code appeal-time-left} 409 until the last day for appeals is over. */
    void close(LocalDate today, Command command) {
        require(Status.PUBLISHED);
        if (work != Work.NONE) {
            throw Problem.conflict("assessment-not-computed");
        }
        if (appealsUntil != null && !today.isAfter(appealsUntil)) {
            throw Problem.conflict("appeal-time-left", appealsUntil);
        }
        status = Status.CLOSED;
        note(What.CLOSED, command);
    }

    /** {@code assessment-state} 409 unless it is published, {@code appeal-time-over} after the last day. */
    void requireAppealable(LocalDate today) {
        require(Status.PUBLISHED);
        if (appealsUntil == null) {
            throw Problem.conflict("appeal-time-none");
        }
        if (today.isAfter(appealsUntil)) {
            throw Problem.conflict("appeal-time-over", appealsUntil);
        }
    }

    void require(Status expected) {
        if (status != expected) {
            throw Problem.conflict("assessment-state").with("status", status);
        }
    }

    private void note(What what, Command command) {
        var all = new ArrayList<>(history);
        all.add(new Entry(command.at(), command.actor(), what));
        history = List.copyOf(all.subList(Math.max(0, all.size() - MOST_HISTORY), all.size()));
        raise(what);
    }

    YearMonth month() {
        return YearMonth.parse(id());
    }

    @Override
    public String unit() {
        return unit;
    }

    Status status() {
        return status;
    }

    Work work() {
        return work;
    }

    int round() {
        return round;
    }

    /** How many units are assessed. */
    int of() {
        return of;
    }

    int pieces() {
        return pieces;
    }

    int submissions() {
        return submissions;
    }

    String rulesId() {
        return rulesId;
    }

    String rulesName() {
        return rulesName;
    }

    /** Slug of why it could not be computed. */
    @Nullable
    String problem() {
        return problem;
    }

    String computedBy() {
        return computedBy;
    }

    @Nullable
    LocalDate appealsUntil() {
        return appealsUntil;
    }

    List<Entry> history() {
        return history;
    }

    @Override
    protected AssessmentState state() {
        return new AssessmentState(id(), status, rulesId, round, of, appealsUntil);
    }
}
