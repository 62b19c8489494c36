package io.chengxuan.plan.task;

import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act in a task's history: by whom (account id), what, and the words that came with it. */
public record Entry(
    Instant at,
    String actor,
    Task.What what,
    @Nullable Integer percent,
    @Nullable String note,
    List<Evidence> evidence,
    @Nullable String reason
) {
    static Entry report(
        Command command,
        Task.What what,
        @Nullable Integer percent,
        @Nullable String note,
        List<Evidence> links
    ) {
        return new Entry(command.at(), command.actor(), what, percent, note, links, null);
    }

    static Entry decision(Command command, Task.What what, @Nullable String reason) {
        return new Entry(command.at(), command.actor(), what, null, null, List.of(), reason);
    }
}
