package io.chengxuan.media.call;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls and what is owed for them as their readers see them, as of now. */
@Component
class CallViews {

    private final TopicCalls calls;
    private final OwedSubmissions owed;
    private final UnitTree units;
    private final Clock clock;

    CallViews(TopicCalls calls, OwedSubmissions owed, UnitTree units, Clock clock) {
        this.calls = calls;
        this.owed = owed;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Counts of what the caller may read.
     *
     * @param expected not excused
     */
    record Tally(int expected, int onTime, int late, int missing, int open, int excused) {
        private static final Tally NONE = of(Map.of());

        static Tally of(Map<Timeliness, Integer> by) {
            int onTime = by.getOrDefault(Timeliness.ON_TIME, 0);
            int late = by.getOrDefault(Timeliness.LATE, 0);
            int missing = by.getOrDefault(Timeliness.MISSING, 0);
            int open = by.getOrDefault(Timeliness.OPEN, 0);
            int excused = by.getOrDefault(Timeliness.EXCUSED, 0);
            return new Tally(onTime + late + missing + open, onTime, late, missing, open, excused);
        }
    }

    record Row(@JsonUnwrapped TopicCallState call, long version, Tally tally) {}

    /** How many of the units have been given what they owe, as the call is now. */
    record Progress(int done, int of) {}

    record View(
        @JsonUnwrapped TopicCallState call,
        long version,
        Tally tally,
        String theme,
        List<Heading> template,
        Audience audience,
        List<TopicCall.Move> moves,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String reason,
        String createdBy,
        Progress assigned
    ) {}

    /**
     * @param submissions how many of the unit's submissions stand
     * @param takes whether the call still takes some
     */
    record Owed(
        @JsonUnwrapped OwedSubmissionState owed,
        long version,
        Timeliness timeliness,
        int submissions,
        boolean takes,
        OwedSubmission.@Nullable Received received,
        OwedSubmission.@Nullable Excuse excuse
    ) {}

    List<Row> rows(List<TopicCall> calls, Scope scope) {
        var tallies = tallies(calls, scope);
        return calls
            .stream()
            .map(call -> new Row(call.state(), call.version(), tallies.getOrDefault(call.id(), Tally.NONE)))
            .toList();
    }

    /** Counted as they are read, so that a page of calls with all their units is never held at once. */
    private Map<String, Tally> tallies(List<TopicCall> calls, Scope scope) {
        var now = clock.instant();
        try (var standing = owed.standing(calls.stream().map(TopicCall::id).toList(), scope)) {
            return standing.collect(
                Collectors.groupingBy(
                    Standing::call,
                    Collectors.collectingAndThen(
                        Collectors.groupingBy(each -> Timeliness.of(each, now), Collectors.summingInt(_ -> 1)),
                        Tally::of
                    )
                )
            );
        }
    }

    View view(TopicCall call, Scope scope) {
        var content = call.content();
        int all = call.addressees().size();
        return new View(
            call.state(),
            call.version(),
            tallies(List.of(call), scope).getOrDefault(call.id(), Tally.NONE),
            content.theme(),
            content.template(),
            content.audience(),
            call.moves(),
            call.openedAt(),
            call.closedAt(),
            call.reason(),
            call.createdBy(),
            new Progress(call.following() ? Math.min(all, owed.following(call)) : all, all)
        );
    }

    /** Of all units that the caller may read, in the order of the tree. */
    List<Owed> owed(TopicCall call, Scope scope) {
        return owed(
            owed
                .of(call.id(), scope)
                .stream()
                .sorted(
                    Comparator.comparing(each -> units.find(each.unit()).map(Unit::order).orElse(Integer.MAX_VALUE))
                )
                .toList()
        );
    }

    List<Owed> owed(List<OwedSubmission> all) {
        var open = calls.open(all.stream().map(OwedSubmission::call).collect(Collectors.toSet()));
        return all
            .stream()
            .map(each -> owed(each, open.contains(each.call())))
            .toList();
    }

    private Owed owed(OwedSubmission each, boolean takes) {
        return new Owed(
            each.state(),
            each.version(),
            Timeliness.of(each.stands(), clock.instant()),
            each.submissions(),
            takes,
            each.received(),
            each.excuse()
        );
    }
}
