package io.chengxuan.reporting.submissions;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.reporting.submissions.OwedBoard.Duty;
import io.chengxuan.reporting.table.Districts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a question is about; valid for one request.
 *
 * @param from first day of being due; null for no bound, likewise {@code to}
 * @param asOf the day that was asked for
 * @param units codes of the units meant; null for all
 * @param scope whose duties may be told; null for all
 * @param below whether units below districts have rows of their own
 */
record OwedFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    LocalDate asOf,
    Moment moment,
    Districts districts,
    @Nullable Set<String> units,
    @Nullable Scope scope,
    @Nullable String call,
    boolean below
) {
    void forEach(OwedBoard board, Consumer<Duty> visitor) {
        board.forEach(from, to, duty -> {
            if (means(duty.unit()) && (call == null || call.equals(duty.call()))) {
                visitor.accept(duty);
            }
        });
    }

    boolean means(String unit) {
        return (units == null || units.contains(unit)) && (scope == null || scope.owns(unit));
    }

    /** The same for facts. */
    Criteria criteria(OwedState state) {
        var all = new ArrayList<Criteria>();
        all.add(state.criteria(moment));
        if (from != null) {
            all.add(Criteria.where("date").gte(from.toString()));
        }
        if (to != null) {
            all.add(Criteria.where("date").lte(to.toString()));
        }
        if (units != null) {
            all.add(Criteria.where("unit").in(units));
        }
        if (scope != null) {
            all.add(Criteria.where("unit").in(scope.subtree()));
        }
        if (call != null) {
            all.add(Criteria.where("call").is(call));
        }
        return new Criteria().andOperator(all);
    }
}
