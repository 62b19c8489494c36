package io.chengxuan.plan.past;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The import of one table of past records, by one administrator. Its id derives from the content, so that the same file
 * again changes nothing, unless rows of it were bad: what they need may be there now. It notes how far it is every so many
 * rows and goes on from there after a restart.
 */
@Document("pastImports")
class PastImport extends Aggregate {

    /** More bad rows than anybody reads are counted only. */
    static final int MOST_FAULTS = 1_000;

    private final String unit;
    private String actor;
    private final String fingerprint;
    private String fileName;
    private Instant createdAt;
    private final int of;
    private Status status = Status.RUNNING;
    private int done;
    private int changed;
    private int bad;
    private List<BadRow> faults = List.of();

    enum Status {
        RUNNING,
        DONE,
    }

    PastImport(String id, String unit, String actor, String fingerprint, String fileName, Instant createdAt, int of) {
        super(id);
        this.unit = unit;
        this.actor = actor;
        this.fingerprint = fingerprint;
        this.fileName = fileName;
        this.createdAt = createdAt;
        this.of = of;
        raise(What.STARTED);
    }

    /** Whether the same file may be taken once more. */
    boolean canRestart() {
        return status == Status.DONE && bad > 0;
    }

    /** Begins again from the first row, in the name of whoever sends the file now; rows taken before are unchanged. */
    void restart(String newFileName, Command command, Instant at) {
        if (!canRestart()) {
            return;
        }
        actor = command.actor();
        fileName = newFileName;
        createdAt = at;
        status = Status.RUNNING;
        done = 0;
        changed = 0;
        bad = 0;
        faults = List.of();
        raise(What.STARTED);
    }

    /** Adds what became of the next rows; after the last one the import is done. */
    void reached(int rows, int changedRows, List<BadRow> badRows) {
        if (status == Status.DONE) {
            return;
        }
        done += rows;
        changed += changedRows;
        bad += badRows.size();
        var all = new ArrayList<>(faults);
        badRows
            .stream()
            .limit(MOST_FAULTS - (long) all.size())
            .forEach(all::add);
        faults = List.copyOf(all);
        if (done >= of) {
            status = Status.DONE;
            raise(What.FINISHED);
        }
    }

    /** Somebody has taken the table of bad rows away; nothing changes, but the journal is to know. */
    void problemsTaken() {
        raise(What.PROBLEMS_TAKEN);
    }

    /** A row's command in the name of the administrator who sent the table. */
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

    int done() {
        return done;
    }

    List<BadRow> faults() {
        return faults;
    }

    @Override
    protected PastImportState state() {
        return new PastImportState(id(), status, fingerprint, of, done, changed, done - changed - bad, bad);
    }

    private enum What {
        STARTED,
        FINISHED,
        PROBLEMS_TAKEN,
    }
}
