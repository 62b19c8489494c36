package io.chengxuan.media.reprint;

import io.chengxuan.media.report.Reprint;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Pieces that seem to tell one story until somebody has decided. What is confirmed or rejected stays as it was decided until
 * somebody opens it again; a confirmed one only loses what is withdrawn. Which pieces still have to be told what they belong to
 * stands in it.
 */
@Document("reprintGroups")
class ReprintGroup extends Aggregate implements Scoped {

    private static final int MOST_HISTORY = 30;

    enum Status {
        PROPOSED,
        CONFIRMED,
        REJECTED,
        /** Less than two pieces are left. */
        DISSOLVED,
    }

    /** Who decided what; the system is {@code system:media}. */
    record Entry(Instant at, String actor, What what) {}

    enum What {
        PROPOSED,
        CHANGED,
        CONFIRMED,
        REJECTED,
        REOPENED,
        DISSOLVED,
    }

    private String unit;
    private List<String> addressees;
    private String date;
    private List<String> members;
    private String original;
    /** Pieces that look like it and came after it was confirmed. */
    private List<String> found = List.of();
    /** Members whose titles were corrected since somebody confirmed them. */
    private List<String> doubted = List.of();
    /** Pieces that somebody took out: they are not proposed with the members again. */
    private List<String> apart = List.of();
    /** All pieces it has to do with. */
    private List<String> pieces;
    private List<String> untold = List.of();
    private boolean open = true;
    private Status status = Status.PROPOSED;
    private @Nullable String reason;
    private List<Entry> history = List.of();

    ReprintGroup(String id, String unit, List<String> addressees, String date, List<String> members, String original) {
        super(id);
        this.unit = unit;
        this.addressees = addressees;
        this.date = date;
        this.members = members;
        this.original = original;
        this.pieces = members;
    }

    static ReprintGroup of(String id, Members members, Command command) {
        var group = new ReprintGroup(
            id,
            members.unit(),
            members.addressees(),
            members.date(),
            members.ids(),
            members.earliest()
        );
        group.note(What.PROPOSED, command);
        return group;
    }

    /** A proposal follows what pieces there are. */
    void adjust(Members now, Command command) {
        if (status == Status.PROPOSED && (!now.ids().equals(members) || !now.unit().equals(unit))) {
            take(now, now.ids().contains(original) && pinned() ? original : now.earliest());
            note(What.CHANGED, command);
        }
    }

    /** Whether somebody chose the original before it was opened again. */
    private boolean pinned() {
        return history.stream().anyMatch(entry -> entry.what() == What.CONFIRMED);
    }

    /** The same pieces look alike again. */
    void revive(Members now, Command command) {
        if (status == Status.DISSOLVED) {
            status = Status.PROPOSED;
            take(now, now.earliest());
            note(What.PROPOSED, command);
        }
    }

    /** A proposal ends with the likeness it came of; what somebody has decided by now stays. */
    void dissolve(Command command) {
        if (status == Status.PROPOSED) {
            untell(members);
            status = Status.DISSOLVED;
            note(What.DISSOLVED, command);
        }
    }

    /** What somebody decided: these tell one story. Who was proposed and is not among them is kept apart from now on. */
    void confirm(Members chosen, String first, Command command) {
        if (status == Status.REJECTED || status == Status.DISSOLVED) {
            throw Problem.conflict("reprint-decided");
        }
        var left = new LinkedHashSet<>(apart);
        left.addAll(members);
        left.addAll(found);
        left.removeAll(chosen.ids());
        untell(members);
        apart = List.copyOf(left);
        found = List.of();
        doubted = List.of();
        reason = null;
        status = Status.CONFIRMED;
        take(chosen, first);
        untell(members);
        note(What.CONFIRMED, command);
    }

    void reject(@Nullable String why, Command command) {
        if (status != Status.PROPOSED) {
            throw Problem.conflict("reprint-decided");
        }
        status = Status.REJECTED;
        reason = why;
        note(What.REJECTED, command);
    }

    /** As if nobody had decided; pieces that were taken out may come back. */
    void reopen(Command command) {
        if (status != Status.CONFIRMED && status != Status.REJECTED) {
            throw Problem.conflict("reprint-open");
        }
        untell(members);
        status = Status.PROPOSED;
        found = List.of();
        doubted = List.of();
        apart = List.of();
        reason = null;
        note(What.REOPENED, command);
    }

    /** Pieces that are withdrawn leave it; the rest is of its members as they are now. */
    void lose(Members rest, Command command) {
        if (status == Status.CONFIRMED && !rest.ids().containsAll(members)) {
            untell(members);
            if (rest.ids().size() < 2) {
                status = Status.DISSOLVED;
                note(What.DISSOLVED, command);
            } else {
                take(rest, rest.ids().contains(original) ? original : rest.earliest());
                note(What.CHANGED, command);
            }
        }
    }

    /** Pieces that may join a confirmed one unless somebody has just decided on them, and members that are not what they were; changes nobody's belonging. */
    void notice(Collection<String> similar, Collection<String> unlike) {
        if (status == Status.CONFIRMED) {
            var fresh = new TreeSet<>(similar);
            members.forEach(fresh::remove);
            apart.forEach(fresh::remove);
            found = List.copyOf(fresh);
            doubted = members.stream().filter(unlike::contains).toList();
            settle();
        }
    }

    /** Some have been told. If it has changed since, others may have told the rest before: it is told again. */
    void told(ReprintGroup then, List<String> told) {
        var left = new TreeSet<>(then.untold);
        told.forEach(left::remove);
        if (version() != then.version()) {
            left.addAll(untold);
        }
        untold = List.copyOf(left);
    }

    /** What a piece is told of it: null when it belongs to it no more. */
    @Nullable
    Reprint reprintOf(String piece) {
        return status == Status.CONFIRMED && has(piece) ? new Reprint(id(), original.equals(piece)) : null;
    }

    private void take(Members now, String first) {
        unit = now.unit();
        addressees = now.addressees();
        date = now.date();
        members = now.ids();
        original = first;
    }

    private void untell(Collection<String> ids) {
        var all = new TreeSet<>(untold);
        all.addAll(ids);
        untold = List.copyOf(all);
    }

    private void note(What what, Command command) {
        settle();
        var all = new ArrayList<>(history);
        all.add(new Entry(command.at(), command.actor(), what));
        history = List.copyOf(all.subList(Math.max(0, all.size() - MOST_HISTORY), all.size()));
        raise(what);
    }

    private void settle() {
        var all = new TreeSet<>(members);
        all.addAll(found);
        all.addAll(apart);
        pieces = List.copyOf(all);
        open = status == Status.PROPOSED || !found.isEmpty() || !doubted.isEmpty();
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public List<String> addressees() {
        return addressees;
    }

    String date() {
        return date;
    }

    Status status() {
        return status;
    }

    List<String> members() {
        return members;
    }

    String original() {
        return original;
    }

    List<String> found() {
        return found;
    }

    List<String> doubted() {
        return doubted;
    }

    List<String> apart() {
        return apart;
    }

    List<String> pieces() {
        return pieces;
    }

    List<String> untold() {
        return untold;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<Entry> history() {
        return history;
    }

    boolean has(String piece) {
        return members.contains(piece);
    }

    @Override
    protected ReprintGroupState state() {
        return new ReprintGroupState(id(), unit, status, Objects.requireNonNull(original), members);
    }
}
