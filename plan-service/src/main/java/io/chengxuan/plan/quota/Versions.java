package io.chengxuan.plan.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The versions of a quota by their first day; those that are not withdrawn never overlap. */
record Versions(List<QuotaVersion> all) {
    static final Versions NONE = new Versions(List.of());

    /** The one whose days another would share. */
    Optional<QuotaVersion> inTheWayOf(QuotaVersion other) {
        return all.stream().filter(other::overlaps).findFirst();
    }

    Optional<QuotaVersion> on(LocalDate day) {
        return all
            .stream()
            .filter(version -> version.holdsOn(day))
            .findFirst();
    }

    boolean say(QuotaVersion version) {
        return all.stream().anyMatch(version::saysTheSame);
    }

    /** With one more, which overlaps none. */
    Versions with(QuotaVersion version) {
        var more = new ArrayList<>(all);
        more.add(version);
        more.sort(Comparator.comparing(QuotaVersion::from).thenComparing(QuotaVersion::at));
        return new Versions(List.copyOf(more));
    }

    /**
     * Another count from a day on: the version that holds on it ends the day before, and the new one takes over its end. On
     * its very first day it is withdrawn instead.
     */
    Versions changedBy(QuotaVersion before, QuotaVersion after) {
        return ended(before, after.from().minusDays(1)).with(after.until(before.until()));
    }

    /** One of them ends earlier; before its first day, it is withdrawn. */
    Versions ended(QuotaVersion version, @Nullable LocalDate day) {
        return replace(version, it -> day == null || day.isBefore(it.from()) ? it.taken() : it.until(day));
    }

    private Versions replace(QuotaVersion version, UnaryOperator<QuotaVersion> by) {
        return new Versions(
            all
                .stream()
                .map(it -> it.equals(version) ? by.apply(it) : it)
                .toList()
        );
    }
}
