package io.chengxuan.media.roster;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.Sealed;
import io.chengxuan.platform.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person on a roster of a unit. Nobody stands there twice for the same: {@code key} is unique in the store. Ending gives it
 * free; the entry stays readable. The name is sealed, in no event, and erased some time after the term.
 */
@Document("roster_entries")
class RosterEntry extends Aggregate implements Scoped {

    static final int MOST_TRAININGS = 100;
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private String unit;
    private RosterKind kind;
    private @Nullable Sealed name;
    private @Nullable String blind;
    /** The last month in which the name may be read. */
    private @Nullable String namedUntil;
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
        @Nullable Sealed name,
        @Nullable String blind,
        @Nullable String namedUntil,
        LocalDate from,
        LocalDate until,
        String key,
        String enteredBy
    ) {
        super(id);
        this.unit = unit;
        this.kind = kind;
        this.name = name;
        this.blind = blind;
        this.namedUntil = namedUntil;
        this.from = from;
        this.until = until;
        this.key = key;
        this.enteredBy = enteredBy;
    }

    static RosterEntry of(String id, RosterRequest said, SealedName name, Command command) {
        var entry = new RosterEntry(
            id,
            said.unit(),
            said.kind(),
            name.name(),
            name.blind(),
            name.until(),
            said.from(),
            until(said),
            key(said.unit(), said.kind(), name.blind()),
            command.actor()
        );
        entry.raise(What.ENTERED);
        return entry;
    }

    /** Names as written: {@code 张 三} and {@code 张三} are the same. */
    static String plain(String written) {
        return written.strip().replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "").replaceAll("\\s+", " ");
    }

    static String key(String unit, RosterKind kind, String blind) {
        return unit + "|" + kind + "|" + blind;
    }

    private static LocalDate until(RosterRequest said) {
        return said.to() == null ? NEVER : said.to();
    }

    /** Whether it says so of everything but the name. */
    boolean says(RosterRequest said) {
        return said.unit().equals(unit) && said.kind() == kind && said.from().equals(from) && until(said).equals(until);
    }

    void change(RosterRequest said, SealedName next) {
        requireServing();
        unit = said.unit();
        kind = said.kind();
        from = said.from();
        until = until(said);
        seal(next);
        raise(What.CHANGED);
    }

    /** The same name for another month. */
    void seal(SealedName next) {
        if (!ended) {
            key = key(unit, kind, next.blind());
        }
        name = next.name();
        blind = next.blind();
        namedUntil = next.until();
    }

    /** Nobody is named in it any more; who was on duty until the end of the term ended with it. */
    void erase() {
        if (!ended) {
            ended = true;
            endedOn = until;
            key = "ended:" + id();
        }
        name = null;
        blind = null;
        namedUntil = null;
        endReason = null;
        raise(What.ERASED);
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

    /** @param left the name, until some time after that day */
    void end(LocalDate on, String why, SealedName left) {
        requireServing();
        ended = true;
        endedOn = on;
        endReason = why;
        key = "ended:" + id();
        seal(left);
        raise(What.ENDED);
    }

    /** {@code roster-ended} 409. */
    void requireServing() {
        if (ended) {
            throw Problem.conflict("roster-ended");
        }
    }

    /** Whether the term has no end. */
    boolean isOpen() {
        return !ended && until.equals(NEVER);
    }

    boolean isNamedUntilBefore(YearMonth month) {
        return namedUntil != null && namedUntil.compareTo(month.toString()) < 0;
    }

    @Override
    public String unit() {
        return unit;
    }

    /** Null when it is erased. */
    @Nullable
    Sealed name() {
        return name;
    }

    @Nullable
    String blind() {
        return blind;
    }

    @Nullable
    String namedUntil() {
        return namedUntil;
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
        ERASED,
    }
}
