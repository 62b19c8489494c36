package io.chengxuan.plan.quota;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is expected of a unit, a ranking group or all units by one measure: there is one quota of each such kind, with a
 * version for each time it was set or changed. A unit may change what it set itself, and what was set below it.
 */
@Document("quotas")
class Quota extends Aggregate implements Scoped {

    static final int MOST_VERSIONS = 60;

    private final String unit;
    private final Audience.Kind audience;
    private final String code;
    private final Measure.What measure;
    private final List<OutletKind> outlets;
    private final Measure.Per per;
    private List<QuotaVersion> versions = List.of();

    Quota(
        String id,
        String unit,
        Audience.Kind audience,
        String code,
        Measure.What measure,
        List<OutletKind> outlets,
        Measure.Per per
    ) {
        super(id);
        this.unit = unit;
        this.audience = audience;
        this.code = code;
        this.measure = measure;
        this.outlets = outlets;
        this.per = per;
    }

    /** @param unit code of the unit it is for; the city's for a group and for all */
    static Quota of(String unit, Audience audience, Measure measure) {
        return new Quota(
            idOf(audience, measure),
            unit,
            audience.kind(),
            audience.code(),
            measure.what(),
            List.copyOf(measure.outlets()),
            measure.per()
        );
    }

    static String idOf(Audience audience, Measure measure) {
        return Fingerprint.of(
            "quota",
            audience.kind().name(),
            audience.code(),
            measure.what().name(),
            measure.outlets().toString(),
            measure.per().name()
        );
    }

    /** {@code quota-overlaps} 409 names the version whose days it would share; {@code quota-too-often} 409. */
    void set(QuotaVersion version) {
        versions()
            .inTheWayOf(version)
            .ifPresent(other -> {
                throw overlap(other);
            });
        keep(versions().with(version), What.SET);
    }

    /** Another count from a day on; {@code quota-not-then} 409 when nothing holds on that day. */
    void change(QuotaVersion version, Scope scope) {
        requireOwn(unit, scope);
        var before = versions()
            .on(version.from())
            .orElseThrow(() -> Problem.conflict("quota-not-then", version.from()));
        requireOwn(before.by(), scope);
        keep(versions().changedBy(before, version), What.SET);
    }

    /** The version of that first day ends on an earlier day than it did, or is withdrawn altogether. */
    void end(LocalDate from, @Nullable LocalDate day, Scope scope) {
        requireOwn(unit, scope);
        var version = versions()
            .on(from)
            .filter(it -> it.from().equals(from))
            .orElseThrow(() -> Problem.conflict("quota-not-then", from));
        requireOwn(version.by(), scope);
        if (day != null && version.until() != null && day.isAfter(version.until())) {
            throw Problem.invalid().at("/until", "quota-end-later", version.until());
        }
        keep(versions().ended(version, day), What.ENDED);
    }

    private static void requireOwn(String owner, Scope scope) {
        if (!scope.owns(owner)) {
            throw Problem.forbidden();
        }
    }

    private void keep(Versions next, What what) {
        if (next.all().size() > MOST_VERSIONS) {
            throw Problem.conflict("quota-too-often", MOST_VERSIONS);
        }
        versions = next.all();
        raise(what);
    }

    private Problem overlap(QuotaVersion other) {
        return Problem.conflict(
            "quota-overlaps",
            other.from(),
            other.until() == null ? "—" : other.until(),
            other.count()
        )
            .with("quota", id())
            .with("from", other.from());
    }

    /** Whether everybody may know it: what is asked of many. */
    boolean ofMany() {
        return audience != Audience.Kind.UNIT;
    }

    Versions versions() {
        return new Versions(versions);
    }

    String code() {
        return code;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected QuotaState state() {
        var holding = versions
            .stream()
            .filter(version -> !version.withdrawn())
            .map(this::told)
            .toList();
        return new QuotaState(id(), audience, code, measure, outlets, per, holding);
    }

    private QuotaState.Version told(QuotaVersion version) {
        boolean own = audience == Audience.Kind.UNIT && version.by().equals(code);
        return new QuotaState.Version(version.from(), version.until(), version.count(), own);
    }

    private enum What {
        SET,
        ENDED,
    }
}
