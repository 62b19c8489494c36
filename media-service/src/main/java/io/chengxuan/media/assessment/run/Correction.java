package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.points.Changes;
import io.chengxuan.media.assessment.points.Line;
import io.chengxuan.media.assessment.rules.RulesView;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a piece or submission, or the caps, of a closed month would give a unit more or less than it did. It is proposed by
 * comparing; a person confirms it into the next month that is a draft, or that will be one, or sets it aside. Its id derives from
 * month, unit and source.
 */
@Document("corrections")
class Correction extends Aggregate implements Scoped {

    private static final int MOST_ENTRIES = 50;

    private final String month;
    private final String unit;
    private final @Nullable String source;
    private final @Nullable String title;
    /** What is proposed now, in hundredths; 0 for nothing. */
    private int proposed;
    /** What was set aside; the same difference is not proposed again. */
    private int setAside;
    private @Nullable String reason;
    private List<Entry> entries = List.of();
    /** Number of the last entry that was dealt with. */
    private int applied;
    private boolean toApply;
    /** Whether something that was confirmed has no month yet. */
    private boolean waits;

    /** What was confirmed; without a month, {@code into}, until one is begun. Those without one are the last. */
    record Entry(int no, @Nullable String into, int points, LocalDate on, String actor, Instant at) {
        Entry in(String month) {
            return into == null ? new Entry(no, month, points, on, actor, at) : this;
        }
    }

    private enum What {
        PROPOSED,
        WITHDRAWN,
        CONFIRMED,
        SET_ASIDE,
    }

    Correction(String id, String month, String unit, @Nullable String source, @Nullable String title) {
        super(id);
        this.month = month;
        this.unit = unit;
        this.source = source;
        this.title = title;
    }

    static String id(String month, Changes.Change change) {
        return month + "-" + Fingerprint.of(change.key());
    }

    static Correction of(String month, Changes.Change change) {
        return new Correction(id(month, change), month, change.unit(), change.sourceId(), change.title());
    }

    /** @param difference of what it gives now to what the closed month gave, in hundredths */
    void compare(int difference) {
        int open = difference - settled();
        if (open == proposed || (open == setAside && open != 0 && proposed == 0)) {
            return;
        }
        proposed = open;
        setAside = 0;
        raise(open == 0 ? What.WITHDRAWN : What.PROPOSED);
    }

    /**
     * {@code correction-none} 409 when nothing is proposed.
     *
     * @param into the month that takes it; null when it has to wait for one
     */
    void confirm(@Nullable String into, LocalDate today, Command command) {
        requireProposed();
        if (entries.size() >= MOST_ENTRIES) {
            throw Problem.conflict("too-many-corrections", MOST_ENTRIES);
        }
        var all = new ArrayList<>(entries);
        all.add(new Entry(lastNo() + 1, into, proposed, today, command.actor(), command.at()));
        entries = List.copyOf(all);
        proposed = 0;
        waits = into == null;
        if (into != null) {
            goInto(into);
        }
        raise(What.CONFIRMED);
    }

    /** {@code correction-none} 409 when nothing is proposed. */
    void setAside(String why) {
        requireProposed();
        setAside = proposed;
        proposed = 0;
        reason = why;
        raise(What.SET_ASIDE);
    }

    /** What was confirmed and has no month goes into that one. */
    void goInto(String month) {
        entries = entries
            .stream()
            .map(entry -> entry.in(month))
            .toList();
        waits = false;
        toApply = !toApply().isEmpty();
    }

    /** That entry, and those before it, are in their months or were put back. */
    void applied(int no) {
        applied = Math.max(applied, no);
        toApply = !toApply().isEmpty();
    }

    /** What could not go into its month any more is proposed again. */
    void putBack(int no) {
        for (var entry : toApply()) {
            if (entry.no() == no) {
                entries = entries
                    .stream()
                    .filter(other -> other.no() != no)
                    .toList();
                proposed += entry.points();
                setAside = 0;
                raise(proposed == 0 ? What.WITHDRAWN : What.PROPOSED);
            }
        }
        applied(no);
    }

    /** What was confirmed and has a month, but is not in it yet, in order. */
    List<Entry> toApply() {
        return entries
            .stream()
            .filter(entry -> entry.no() > applied && entry.into() != null)
            .toList();
    }

    private int lastNo() {
        return entries.isEmpty() ? applied : Math.max(applied, entries.getLast().no());
    }

    private void requireProposed() {
        if (proposed == 0) {
            throw Problem.conflict("correction-none");
        }
    }

    private int settled() {
        return entries.stream().mapToInt(Entry::points).sum();
    }

    Line line(Entry entry) {
        var words = title == null ? month : month + " " + title;
        return Line.decided(Line.Kind.CORRECTION, id() + ":" + entry.no(), words, entry.on(), entry.points());
    }

    @Override
    public String unit() {
        return unit;
    }

    String month() {
        return month;
    }

    @Nullable
    String title() {
        return title;
    }

    /** Why it was set aside last. */
    @Nullable
    String reason() {
        return reason;
    }

    List<Entry> entries() {
        return entries;
    }

    @Override
    protected CorrectionState state() {
        return new CorrectionState(
            id(),
            month,
            unit,
            source,
            RulesView.points(proposed),
            RulesView.points(settled()),
            RulesView.points(setAside)
        );
    }
}
