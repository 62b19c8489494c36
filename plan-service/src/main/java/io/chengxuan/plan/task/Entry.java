package io.chengxuan.plan.task;

import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act in a task's history: by whom (account id), what, and the words that came with it; {@code units} those it is about, {@code handler} who was named (account id). */
public record Entry(
    Instant at,
    String actor,
    TaskEvent what,
    @Nullable Integer percent,
    @Nullable String note,
    List<Evidence> evidence,
    @Nullable String reason,
    @Nullable List<String> units,
    @Nullable String handler
) {
    static Entry report(
        Command command,
        TaskEvent what,
        @Nullable Integer percent,
        @Nullable String note,
        List<Evidence> links
    ) {
        return new Entry(command.at(), command.actor(), what, percent, note, links, null, null, null);
    }

    static Entry decision(Command command, TaskEvent what, @Nullable String reason) {
        return new Entry(command.at(), command.actor(), what, null, null, List.of(), reason, null, null);
    }

    static Entry handler(Command command, @Nullable String account) {
        return new Entry(
            command.at(),
            command.actor(),
            TaskEvent.HANDLER_NAMED,
            null,
            null,
            List.of(),
            null,
            null,
            account
        );
    }

    Entry about(List<String> units) {
        return new Entry(at, actor, what, percent, note, evidence, reason, List.copyOf(units), handler);
    }
}
