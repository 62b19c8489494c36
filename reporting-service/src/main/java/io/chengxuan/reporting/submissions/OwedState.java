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
    static @Nullable OwedState of(String told, String due, @Nullable String first, Moment moment) {
        boolean known = first == null || first.compareTo(moment.known()) < 0;
        var owed = due.compareTo(moment.due()) < 0 ? MISSING : OPEN;
        return switch (told) {
            case Owed.ON_TIME -> known ? ON_TIME : owed;
            case Owed.LATE -> known ? LATE : owed;
            case Owed.OWED -> owed;
            case Owed.EXCUSED -> EXCUSED;
            default -> null;
        };
    }

    /** The facts that are in this state at that moment. */
    Criteria criteria(Moment moment) {
        var told = Criteria.where("told");
        return switch (this) {
            case EXPECTED -> told.in(List.of(Owed.ON_TIME, Owed.LATE, Owed.OWED));
            case ON_TIME -> told.is(Owed.ON_TIME).and("first").lt(moment.known());
            case LATE -> told.is(Owed.LATE).and("first").lt(moment.known());
            case MISSING -> Criteria.where("due").lt(moment.due()).andOperator(nothingHandedIn(moment));
            case OPEN -> Criteria.where("due").gte(moment.due()).andOperator(nothingHandedIn(moment));
            case EXCUSED -> told.is(Owed.EXCUSED);
        };
    }

    private static Criteria nothingHandedIn(Moment moment) {
        return new Criteria().orOperator(
            Criteria.where("told").is(Owed.OWED),
            Criteria.where("told").in(List.of(Owed.ON_TIME, Owed.LATE)).and("first").gte(moment.known())
        );
    }

    @Override
    public String toString() {
        return parameter;
    }
}
