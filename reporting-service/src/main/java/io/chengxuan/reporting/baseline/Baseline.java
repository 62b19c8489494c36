package io.chengxuan.reporting.baseline;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** One figure of a past year as the office states it, with where it is taken from. */
@Document("baselines")
class Baseline extends Aggregate {

    private final String unit;
    private final BaselineKey key;
    private final int year;
    /** Where it stands in lists. */
    private final String place;
    private long value;
    private @Nullable String source;
    private boolean withdrawn;

    Baseline(String id, String unit, BaselineKey key, int year, String place) {
        super(id);
        this.unit = unit;
        this.key = key;
        this.year = year;
        this.place = place;
    }

    /** @param unit code of the city, which states figures for all */
    static Baseline of(String unit, BaselineKey key) {
        return new Baseline(key.id(), unit, key, key.year(), key.place());
    }

    /** Whether that is what it says already. */
    boolean says(long figure, @Nullable String from) {
        return !withdrawn && version() > 0 && value == figure && Objects.equals(source, from);
    }

    void set(long figure, @Nullable String from) {
        if (!says(figure, from)) {
            value = figure;
            source = from;
            withdrawn = false;
            raise(What.SET);
        }
    }

    /** {@code baseline-withdrawn} 409 when it is already. */
    void withdraw() {
        if (withdrawn) {
            throw Problem.conflict("baseline-withdrawn");
        }
        withdrawn = true;
        raise(What.WITHDRAWN);
    }

    BaselineKey key() {
        return key;
    }

    int year() {
        return year;
    }

    String place() {
        return place;
    }

    long value() {
        return value;
    }

    @Nullable
    String source() {
        return source;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected BaselineState state() {
        return new BaselineState(id(), key.year(), key.month(), key.measure(), key.of(), key.level(), value, withdrawn);
    }

    private enum What {
        SET,
        WITHDRAWN,
    }
}
