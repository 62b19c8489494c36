package io.chengxuan.media.call;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of hand-ins after the deadline of then, as deadlines and excuses are now. */
@Component
public class Lateness {

    private final TopicCalls calls;
    private final OwedSubmissions owed;

    Lateness(TopicCalls calls, OwedSubmissions owed) {
        this.calls = calls;
        this.owed = owed;
    }

    /** @param unit that handed it in: the one that was called or one below it */
    public record HandIn(String call, String unit, Instant at) {}

    /**
     * Those that are not late any more: the deadline was moved behind them, the unit is excused or the call was withdrawn. A
     * deadline is only moved to what is to come, so none becomes late by that.
     */
    public Set<HandIn> forgiven(Collection<HandIn> late) {
        if (late.isEmpty()) {
            return Set.of();
        }
        Map<String, Standing> known = owed.standing(late.stream().flatMap(this::candidates).toList());
        return late
            .stream()
            .filter(it ->
                candidates(it)
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .filter(standing -> forgives(standing, it.at()))
                    .isPresent()
            )
            .collect(Collectors.toSet());
    }

    /** Ids of what it may count for, the unit's own first. */
    private Stream<String> candidates(HandIn handIn) {
        return calls
            .upwards(handIn.unit())
            .stream()
            .map(unit -> OwedSubmission.idOf(handIn.call(), unit));
    }

    private static boolean forgives(Standing owed, Instant at) {
        return owed.status() == OwedStatus.EXCUSED || owed.status() == OwedStatus.CANCELLED || !at.isAfter(owed.due());
    }
}
