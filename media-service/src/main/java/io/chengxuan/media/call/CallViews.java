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

    private final OwedSubmissions owed;
    private final UnitTree units;
    private final Clock clock;

    CallViews(OwedSubmissions owed, UnitTree units, Clock clock) {
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
        static Tally of(List<OwedSubmission> owed, Instant now) {
            var by = owed
                .stream()
                .collect(Collectors.groupingBy(each -> Timeliness.of(each, now), Collectors.summingInt(_ -> 1)));
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

    /** @param submissions how many of the unit's submissions stand */
    record Owed(
        @JsonUnwrapped OwedSubmissionState owed,
        long version,
        Timeliness timeliness,
        int submissions,
        OwedSubmission.@Nullable Received received,
        OwedSubmission.@Nullable Excuse excuse
    ) {}

    List<Row> rows(List<TopicCall> calls, Scope scope) {
        var now = clock.instant();
        Map<String, List<OwedSubmission>> byCall = owed
            .of(calls.stream().map(TopicCall::id).toList(), scope)
            .stream()
            .collect(Collectors.groupingBy(OwedSubmission::call));
        return calls
            .stream()
            .map(call ->
                new Row(call.state(), call.version(), Tally.of(byCall.getOrDefault(call.id(), List.of()), now))
            )
            .toList();
    }

    View view(TopicCall call, Scope scope) {
        var content = call.content();
        int all = call.addressees().size();
        return new View(
            call.state(),
            call.version(),
            Tally.of(owed.of(List.of(call.id()), scope), clock.instant()),
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
        return owed
            .of(List.of(call.id()), scope)
            .stream()
            .sorted(Comparator.comparing(each -> units.find(each.unit()).map(Unit::order).orElse(Integer.MAX_VALUE)))
            .map(this::owed)
            .toList();
    }

    Owed owed(OwedSubmission each) {
        return new Owed(
            each.state(),
            each.version(),
            Timeliness.of(each, clock.instant()),
            each.submissions(),
            each.received(),
            each.excuse()
        );
    }
}
