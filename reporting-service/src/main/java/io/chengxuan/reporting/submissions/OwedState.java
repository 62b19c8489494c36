package io.chengxuan.reporting.submissions;

import io.chengxuan.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;

/** The columns of a table that open to their records. */
enum OwedState {
    EXPECTED("expected"),
    ON_TIME("onTime"),
    LATE("late"),
    MISSING("missing"),
    OPEN("open"),
    EXCUSED("excused");

    private final String parameter;

    OwedState(String parameter) {
        this.parameter = parameter;
    }

    /** EXPECTED unless given; {@code unreadable-parameter} 400. */
    static OwedState of(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return EXPECTED;
        }
        for (var state : values()) {
            if (state.parameter.equals(parameter)) {
                return state;
            }
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", "state");
    }

    /** Where a fact stands; null for one that nobody owes any more. */
    static @Nullable OwedState of(String told, String due, String now) {
        return switch (told) {
            case Owed.ON_TIME -> ON_TIME;
            case Owed.LATE -> LATE;
            case Owed.OWED -> due.compareTo(now) < 0 ? MISSING : OPEN;
            case Owed.EXCUSED -> EXCUSED;
            default -> null;
        };
    }

    Criteria criteria(String now) {
        var told = Criteria.where("told");
        return switch (this) {
            case EXPECTED -> told.in(List.of(Owed.ON_TIME, Owed.LATE, Owed.OWED));
            case ON_TIME -> told.is(Owed.ON_TIME);
            case LATE -> told.is(Owed.LATE);
            case MISSING -> told.is(Owed.OWED).and("due").lt(now);
            case OPEN -> told.is(Owed.OWED).and("due").gte(now);
            case EXCUSED -> told.is(Owed.EXCUSED);
        };
    }

    @Override
    public String toString() {
        return parameter;
    }
}
