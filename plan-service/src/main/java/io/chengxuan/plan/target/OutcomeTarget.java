package io.chengxuan.plan.target;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;

/** An outcome that a plan is to bring about, with the values measured over time. */
@Document("targets")
class OutcomeTarget extends Aggregate {

    static final int MOST_MEASUREMENTS = 500;
    private static final Comparator<Measurement> BY_DAY = Comparator.comparing(Measurement::on).thenComparing(
        Measurement::no
    );

    private final String unit;
    private final String planId;
    private Aim aim;
    private boolean discarded;
    private List<Measurement> measurements = List.of();

    /** @param unit code of the plan's unit */
    OutcomeTarget(String id, String unit, String planId, Aim aim) {
        super(id);
        this.unit = unit;
        this.planId = planId;
        this.aim = aim;
        raise(What.SET);
    }

    /** Nothing happens when it says so already. */
    void change(Aim other) {
        requireStanding();
        if (!other.equals(aim)) {
            aim = other;
            raise(What.CHANGED);
        }
    }

    /** Its {@code no} is given here. {@code target-measured} 409 when it puts right what was put right already. */
    void measure(Measurement given) {
        requireStanding();
        if (measurements.size() == MOST_MEASUREMENTS) {
            throw Problem.conflict("target-full", MOST_MEASUREMENTS);
        }
        var all = new ArrayList<>(measurements);
        if (given.corrects() != null) {
            int at = given.corrects() - 1;
            if (at < 0 || at >= all.size() || all.get(at).corrected()) {
                throw Problem.conflict("target-measured", given.corrects());
            }
            all.set(at, all.get(at).asCorrected());
        }
        all.add(
            new Measurement(
                all.size() + 1,
                given.on(),
                given.value(),
                given.source(),
                given.method(),
                given.note(),
                given.evidence(),
                given.corrects(),
                false,
                given.actor(),
                given.at()
            )
        );
        measurements = List.copyOf(all);
        raise(given.corrects() == null ? What.MEASURED : What.CORRECTED);
    }

    /** Stands no more; it stays readable. */
    void discard() {
        if (!discarded) {
            discarded = true;
            raise(What.DISCARDED);
        }
    }

    private void requireStanding() {
        if (discarded) {
            throw Problem.conflict("target-discarded");
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    String planId() {
        return planId;
    }

    Aim aim() {
        return aim;
    }

    boolean discarded() {
        return discarded;
    }

    /** In the order they were entered. */
    List<Measurement> measurements() {
        return measurements;
    }

    @Override
    protected TargetState state() {
        var standing = measurements
            .stream()
            .filter(it -> !it.corrected())
            .sorted(BY_DAY)
            .toList();
        return new TargetState(
            id(),
            planId,
            aim.name(),
            aim.scale(),
            aim.target(),
            aim.direction(),
            aim.due(),
            standing
                .stream()
                .map(it -> new TargetState.Value(it.on(), it.value()))
                .toList(),
            standing.isEmpty() ? null : aim.isReachedBy(standing.getLast().value()),
            discarded
        );
    }

    private enum What {
        SET,
        CHANGED,
        MEASURED,
        CORRECTED,
        DISCARDED,
    }
}
