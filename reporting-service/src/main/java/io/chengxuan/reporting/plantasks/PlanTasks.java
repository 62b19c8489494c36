package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.reporting.figures.Fact;
import io.chengxuan.reporting.figures.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The subject plan tasks: one fact for each task, counted by unit, due day, kind and responsible unit, squads' shares apart. */
public final class PlanTasks implements Subject<PlanTaskBoard> {

    static final String NAME = "plan-tasks";
    private static final String TYPES = "io.chengxuan.plan.task.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    /** IllegalArgumentException when the state has no unit, kind, status or due date. */
    @Override
    public Fact fact(IncomingEvent event) {
        var task = event.dataAs(PlanTask.class);
        if (task.unit() == null || task.due() == null || task.kind() == null || task.status() == null) {
            throw new IllegalArgumentException("A task's state needs unit, kind, status and due: " + event.id());
        }
        var handedIn = task.standingHandIn();
        var fields = new Document("unit", task.unit())
            .append("responsible", task.responsible())
            .append("kind", task.kind())
            .append("due", task.due().toString())
            .append("planId", task.planId())
            .append("projectId", task.projectId())
            .append("projectName", task.projectName())
            .append("status", task.status())
            .append("standing", task.standing().name())
            .append("handedInOn", text(handedIn))
            .append("acceptedOn", text(task.standingAcceptance()))
            .append("share", task.parent() != null)
            .append("inTime", handedIn != null && !handedIn.isAfter(task.due()));
        return new Fact(event.aggregateId(), event.sequence(), List.of(CellKey.of(task).toString()), fields);
    }

    @Override
    public List<String> measures() {
        return List.of("standing", "handedInOn", "acceptedOn");
    }

    @Override
    public List<List<String>> lookups() {
        return List.of(List.of("due", "_id"));
    }

    @Override
    public PlanTaskBoard board() {
        return new PlanTaskBoard();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : Objects.toString(date);
    }
}
