package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person on a roster of a unit. Nobody stands there twice for the same: {@code key} is unique in the store. Ending gives it
 * free; the entry stays readable. The name is in no event.
 */
@Document("roster_entries")
class RosterEntry extends Aggregate implements Scoped {

    static final int MOST_TRAININGS = 100;
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private String unit;
    private RosterKind kind;
    private String name;
    private LocalDate from;
    /** Last day of the term, a day far away for none. */
    private LocalDate until;
    private String key;
    private List<Training> trainings = List.of();
    private boolean ended;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;
    private final String enteredBy;

    RosterEntry(
        String id,
        String unit,
        RosterKind kind,
        String name,
        LocalDate from,
        LocalDate until,
        String key,
        String enteredBy
    ) {
        super(id);
        this.unit = unit;
        this.kind = kind;
        this.name = name;
        this.from = from;
        this.until = until;
        this.key = key;
        this.enteredBy = enteredBy;
    }

    static RosterEntry of(String id, RosterRequest said, Command command) {
        var until = said.to() == null ? NEVER : said.to();
        var entry = new RosterEntry(
            id,
            said.unit(),
            said.kind(),
            said.name(),
            said.from(),
            until,
            key(said),
            command.actor()
        );
        entry.raise(What.ENTERED);
        return entry;
    }

    /** Names as written: {@code 张 三} and {@code 张三} are the same. */
    static String plain(String written) {
        return written.strip().replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "").replaceAll("\\s+", " ");
    }

    static String key(RosterRequest said) {
        return said.unit() + "|" + said.kind() + "|" + said.name();
    }

    /** {@code roster-ended} 409; nothing happens when it is said already. */
    void change(RosterRequest said) {
        requireServing();
        var next = said.to() == null ? NEVER : said.to();
        if (!key(said).equals(key) || !said.from().equals(from) || !next.equals(until)) {
            unit = said.unit();
            kind = said.kind();
            name = said.name();
            from = said.from();
            until = next;
            key = key(said);
            raise(What.CHANGED);
        }
    }

    /** {@code too-many-trainings} 409; the same training twice changes nothing. */
    void train(Training training) {
        requireServing();
        if (trainings.contains(training)) {
            return;
        }
        if (trainings.size() >= MOST_TRAININGS) {
            throw Problem.conflict("too-many-trainings", MOST_TRAININGS);
        }
        var all = new ArrayList<>(trainings);
        all.add(training);
        all.sort(Comparator.comparing(Training::date));
        trainings = List.copyOf(all);
        raise(What.TRAINED);
    }

    void end(LocalDate on, String why) {
        requireServing();
        ended = true;
        endedOn = on;
        endReason = why;
        key = "ended:" + id();
        raise(What.ENDED);
    }

    private void requireServing() {
        if (ended) {
            throw Problem.conflict("roster-ended", name);
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    String name() {
        return name;
    }

    RosterKind kind() {
        return kind;
    }

    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return until.equals(NEVER) ? null : until;
    }

    /** Last day of the term as text that sorts by time. */
    String until() {
        return until.toString();
    }

    String key() {
        return key;
    }

    List<Training> trainings() {
        return trainings;
    }

    BigDecimal hours() {
        return Training.hours(trainings.stream().mapToInt(Training::tenths).sum());
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    String enteredBy() {
        return enteredBy;
    }

    Standing standing(LocalDate today) {
        return Standing.of(from, to(), endedOn, today);
    }

    @Override
    protected RosterState state() {
        return new RosterState(id(), unit, kind, from, to(), hours(), endedOn);
    }

    private enum What {
        ENTERED,
        CHANGED,
        TRAINED,
        ENDED,
    }
}
