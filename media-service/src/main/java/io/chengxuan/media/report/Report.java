package io.chengxuan.media.report;

import io.chengxuan.media.outlet.Outlet;
import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One published piece about the bureau. It belongs to the lowest unit that has all the units it is about at or below it; each
 * of those reads it. Its key is unique in the store. A withdrawn one leaves its key to whoever registers the piece again, and
 * stays as a stub that a bulk import knows.
 */
@Document("reports")
public class Report extends Aggregate implements Scoped {

    static final int MOST_READINGS = 60;
    private static final int MOST_HISTORY = 50;

    private String unit;
    private List<String> addressees;
    private ReportContent content;
    private String key;
    private String titleKey;
    private OutletLevel level;
    private OutletKind kind;
    /** How many changes of the outlet's level and kind it has followed. */
    private int classes;
    private List<Reading> readings = List.of();
    private Tier tier = Tier.UNDER_100K;
    private @Nullable LocalDate recheckOn;
    private @Nullable Reprint reprint;
    private Status status = Status.REGISTERED;
    private @Nullable String withdrawnKey;
    private @Nullable String reason;
    private final String registeredBy;
    private final Instant registeredAt;
    private List<Entry> history = List.of();

    public enum Status {
        REGISTERED,
        WITHDRAWN,
    }

    /** What somebody did later: the fields they corrected, if any. */
    record Entry(Instant at, String actor, What what, List<String> fields) {}

    enum What {
        REGISTERED,
        CORRECTED,
        READ,
        WITHDRAWN,
        RECHECKED,
        REGROUPED,
    }

    Report(
        String id,
        String unit,
        List<String> addressees,
        ReportContent content,
        String key,
        String titleKey,
        OutletLevel level,
        OutletKind kind,
        String registeredBy,
        Instant registeredAt
    ) {
        super(id);
        this.unit = unit;
        this.addressees = addressees;
        this.content = content;
        this.key = key;
        this.titleKey = titleKey;
        this.level = level;
        this.kind = kind;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /** @param owner the unit it belongs to, see {@link Shares#owner} */
    static Report registered(
        String id,
        ReportContent content,
        ReportKey key,
        String owner,
        Outlet outlet,
        Command command
    ) {
        var report = new Report(
            id,
            owner,
            content.units(),
            content,
            key.value(),
            key.ofTitle(),
            outlet.level(),
            outlet.kind(),
            command.actor(),
            command.at()
        );
        report.classes = outlet.classes();
        report.raise(What.REGISTERED);
        return report;
    }

    /** Says something else of the same piece; nothing happens when it is what is said already. */
    void correct(ReportContent next, String owner, Outlet outlet, Command command) {
        requireRegistered();
        var fields = content.differing(next);
        if (fields.isEmpty()) {
            return;
        }
        var of = next.key();
        content = next;
        unit = owner;
        addressees = next.units();
        key = of.value();
        titleKey = of.ofTitle();
        classify(outlet.level(), outlet.kind(), outlet.classes());
        weigh();
        note(What.CORRECTED, fields, command);
        raise(What.CORRECTED);
    }

    /** Follows a change of the outlet's level or kind. */
    void follow(Outlet outlet) {
        if (outlet.classes() > classes) {
            boolean other = outlet.level() != level || outlet.kind() != kind;
            classify(outlet.level(), outlet.kind(), outlet.classes());
            if (other) {
                raise(What.CORRECTED);
            }
        }
    }

    /** {@code too-many-readings} 409; a reading that stands already changes nothing. */
    void read(Reading reading, Command command) {
        requireRegistered();
        if (readings.stream().anyMatch(reading::saysTheSame)) {
            return;
        }
        if (readings.size() >= MOST_READINGS) {
            throw Problem.conflict("too-many-readings", MOST_READINGS);
        }
        var all = new ArrayList<>(readings);
        all.add(reading);
        readings = List.copyOf(all);
        weigh();
        note(What.READ, List.of(), command);
        raise(What.READ);
    }

    /** Readings that come with the registration itself. */
    Report with(List<Reading> first) {
        readings = List.copyOf(first);
        weigh();
        return this;
    }

    /** Puts the day on which it is to be looked at again; null for not any more. */
    void recheck(@Nullable LocalDate on) {
        requireRegistered();
        recheckOn = on;
        raise(What.RECHECKED);
    }

    /** Follows its group of reprints; null when it is in none. */
    void regroup(@Nullable Reprint now) {
        if (!Objects.equals(reprint, now)) {
            reprint = now;
            raise(What.REGROUPED);
        }
    }

    void withdraw(String why, Command command) {
        requireRegistered();
        status = Status.WITHDRAWN;
        reason = why;
        withdrawnKey = key;
        key = "withdrawn:" + id();
        recheckOn = null;
        note(What.WITHDRAWN, List.of(), command);
        raise(What.WITHDRAWN);
    }

    private void weigh() {
        tier = Readership.tier(readings);
        recheckOn = Readership.nextCheck(content.date(), readings).orElse(null);
    }

    private void classify(OutletLevel newLevel, OutletKind newKind, int upTo) {
        level = newLevel;
        kind = newKind;
        classes = upTo;
    }

    private void note(What what, List<String> fields, Command command) {
        var all = new ArrayList<>(history);
        all.add(new Entry(command.at(), command.actor(), what, fields));
        history = List.copyOf(all.subList(Math.max(0, all.size() - MOST_HISTORY), all.size()));
    }

    /** {@code report-withdrawn} 409. */
    private void requireRegistered() {
        if (status == Status.WITHDRAWN) {
            throw Problem.conflict("report-withdrawn");
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public List<String> addressees() {
        return addressees;
    }

    ReportContent content() {
        return content;
    }

    OutletLevel level() {
        return level;
    }

    OutletKind kind() {
        return kind;
    }

    Tier tier() {
        return tier;
    }

    Status status() {
        return status;
    }

    List<Reading> readings() {
        return readings;
    }

    @Nullable
    LocalDate recheckOn() {
        return recheckOn;
    }

    @Nullable
    Reprint reprint() {
        return reprint;
    }

    String key() {
        return key;
    }

    String titleKey() {
        return titleKey;
    }

    /** The key that it had before it was withdrawn. */
    @Nullable
    String withdrawnKey() {
        return withdrawnKey;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<Entry> history() {
        return history;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Override
    public ReportState state() {
        return ReportState.of(this, level, kind, tier);
    }
}
