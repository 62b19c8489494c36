package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.web.Problem;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;

/** A figure of the table and the records behind it. */
enum PlanTaskState {
    ALL("all", tally -> tally.expected + tally.excused),
    EXPECTED("expected", tally -> tally.expected),
    DONE("done", tally -> tally.done),
    ON_TIME("onTime", tally -> tally.onTime),
    LATE("late", tally -> tally.late),
    MISSING("missing", tally -> tally.missing),
    EXCUSED("excused", tally -> tally.excused),
    OPEN("open", tally -> tally.open);

    private final String parameter;
    private final ToIntFunction<Tally> figure;

    PlanTaskState(String parameter, ToIntFunction<Tally> figure) {
        this.parameter = parameter;
        this.figure = figure;
    }

    /** Every record unless a state is named. */
    static PlanTaskState of(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return ALL;
        }
        for (var state : values()) {
            if (state.parameter.equals(parameter)) {
                return state;
            }
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "unreadable-parameter", "state");
    }

    int count(Tally tally) {
        return figure.applyAsInt(tally);
    }

    /** The facts that are counted in this figure as of the day. */
    Criteria criteria(String asOf) {
        var expected = Criteria.where("standing").is(PlanTask.Standing.EXPECTED.name());
        return switch (this) {
            case ALL -> Criteria.where("standing").ne(PlanTask.Standing.CANCELLED.name());
            case EXPECTED -> expected;
            case EXCUSED -> Criteria.where("standing").is(PlanTask.Standing.EXCUSED.name());
            case DONE -> expected.and("acceptedOn").lte(asOf);
            case ON_TIME -> expected.and("inTime").is(true).and("handedInOn").lte(asOf);
            case LATE -> expected.and("inTime").is(false).and("handedInOn").lte(asOf);
            case MISSING -> expected.andOperator(Criteria.where("due").lt(asOf), nothingHandedIn(asOf));
            case OPEN -> expected.andOperator(Criteria.where("due").gte(asOf), nothingHandedIn(asOf));
        };
    }

    private static Criteria nothingHandedIn(String asOf) {
        return new Criteria().orOperator(Criteria.where("handedInOn").is(null), Criteria.where("handedInOn").gt(asOf));
    }
}
