package io.chengxuan.media.intake;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The import of one table of reports by one unit: read, mapped, tried, and taken when somebody says so. The same file again is
 * the same import, which starts over, until that has ended; then it is a new one, and who took what stays known. It notes how
 * far it is every portion of rows and goes on from there after a kill.
 */
@Document("reportImports")
class ReportImport extends Aggregate implements Scoped {

    private final String unit;
    private String actor;
    private final String fingerprint;
    private String fileName;
    private Instant createdAt;
    private Status status = Status.READING;
    private List<String> headings = List.of();
    private List<List<String>> sample = List.of();
    private Mapping mapping = Mapping.NONE;
    /** Counts the times its rows are gone through; what was found wrong is kept by it. */
    private int round;
    private int of;
    private Counts counts = Counts.NONE;
    private @Nullable String problem;
    private @Nullable String problemKind;

    enum Status {
        /** Its headings and length are being read. */
        READING,
        /** Waits for somebody to say which column is what. */
        MAPPING,
        /** Is being tried. */
        CHECKING,
        /** Was tried and waits for the word to be taken. */
        CHECKED,
        TAKING,
        DONE,
        CANCELLED,
        FAILED;

        static final Set<Status> ENDED = Set.of(DONE, CANCELLED, FAILED);

        boolean running() {
            return this == READING || this == CHECKING || this == TAKING;
        }
    }

    ReportImport(String id, String unit, String actor, String fingerprint, String fileName, Instant createdAt) {
        super(id);
        this.unit = unit;
        this.actor = actor;
        this.fingerprint = fingerprint;
        this.fileName = fileName;
        this.createdAt = createdAt;
        raise(What.STARTED);
    }

    /** The same file again: nothing while it runs or has ended, otherwise from the start, in the name of whoever sends it now. */
    void again(String newName, Command command) {
        if (status.running() || ended()) {
            return;
        }
        actor = command.actor();
        fileName = newName;
        createdAt = command.at();
        begin(Status.READING);
        of = 0;
        problem = null;
        problemKind = null;
        raise(What.STARTED);
    }

    /** What was read of it; it is tried at once if its columns are known. */
    void read(List<String> newHeadings, List<List<String>> firstRows, int rows, Mapping proposed, boolean known) {
        if (status == Status.READING) {
            headings = newHeadings;
            sample = firstRows;
            of = rows;
            mapping = proposed;
            begin(known ? Status.CHECKING : Status.MAPPING);
        }
    }

    /** {@code import-state} 409 while it runs and once it was taken. */
    void map(Mapping next) {
        requireState(Status.MAPPING, Status.CHECKED);
        next.requireFits(headings);
        mapping = next;
        begin(Status.CHECKING);
        raise(What.MAPPED);
    }

    void take(Command command) {
        requireState(Status.CHECKED);
        actor = command.actor();
        begin(Status.TAKING);
        raise(What.CONFIRMED);
    }

    /** What was taken stays; the counts say how much. */
    void cancel() {
        requireState(Status.READING, Status.MAPPING, Status.CHECKING, Status.CHECKED, Status.TAKING);
        status = Status.CANCELLED;
        raise(What.CANCELLED);
    }

    /** @param kind code of the text that says what was sent instead of a table; null if that is not known */
    void fail(String slug, @Nullable String kind) {
        if (status.running()) {
            status = Status.FAILED;
            problem = slug;
            problemKind = kind;
            raise(What.FAILED);
        }
    }

    /**
     * Adds what became of the rows after {@code from}, once whoever says it, and ends it after the last one. What was taken
     * while somebody cancelled it counts too.
     */
    void reached(int inRound, int from, Counts more) {
        boolean going = status == Status.CHECKING || status == Status.TAKING;
        if (round != inRound || counts.done() != from || !(going || status == Status.CANCELLED)) {
            return;
        }
        counts = counts.and(more);
        if (going && counts.done() >= of) {
            raise(status == Status.CHECKING ? What.CHECKED : What.FINISHED);
            status = status == Status.CHECKING ? Status.CHECKED : Status.DONE;
        }
    }

    boolean ended() {
        return Status.ENDED.contains(status);
    }

    private void begin(Status next) {
        status = next;
        round++;
        counts = Counts.NONE;
    }

    private void requireState(Status... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw Problem.conflict("import-state").with("status", status);
        }
    }

    /** A row's command in the name of whoever has it taken. */
    Command command(Instant at) {
        return new Command(actor, unit, null, "", null, at);
    }

    @Override
    public String unit() {
        return unit;
    }

    String fingerprint() {
        return fingerprint;
    }

    String fileName() {
        return fileName;
    }

    Instant createdAt() {
        return createdAt;
    }

    Status status() {
        return status;
    }

    List<String> headings() {
        return headings;
    }

    List<List<String>> sample() {
        return sample;
    }

    Mapping mapping() {
        return mapping;
    }

    int round() {
        return round;
    }

    int of() {
        return of;
    }

    Counts counts() {
        return counts;
    }

    /** Slug of why it failed. */
    @Nullable
    String problem() {
        return problem;
    }

    @Nullable
    String problemKind() {
        return problemKind;
    }

    @Override
    protected ReportImportState state() {
        return new ReportImportState(
            id(),
            unit,
            status,
            fingerprint,
            of,
            counts.done(),
            counts.created(),
            counts.changed(),
            counts.unchanged(),
            counts.bad()
        );
    }

    private enum What {
        STARTED,
        MAPPED,
        CHECKED,
        CONFIRMED,
        FINISHED,
        CANCELLED,
        FAILED,
    }
}
