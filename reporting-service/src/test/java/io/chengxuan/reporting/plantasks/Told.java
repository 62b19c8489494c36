package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.test.Published;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A task in the making for tests; {@link #tell} publishes its state as plan-service would. */
public record Told(
    String id,
    String unit,
    @Nullable String responsible,
    String kind,
    String due,
    String status,
    @Nullable String handedInOn,
    @Nullable String acceptedOn,
    @Nullable String parent
) {
    public static Told of(String id, String unit, String due) {
        return new Told(id, unit, "SH-OFFICE", "PLAIN", due, "OPEN", null, null, null);
    }

    public Told kind(String other) {
        return new Told(id, unit, responsible, other, due, status, handedInOn, acceptedOn, parent);
    }

    public Told responsible(String other) {
        return new Told(id, unit, other, kind, due, status, handedInOn, acceptedOn, parent);
    }

    public Told status(String other) {
        return new Told(id, unit, responsible, kind, due, other, handedInOn, acceptedOn, parent);
    }

    public Told handedIn(String on) {
        return new Told(id, unit, responsible, kind, due, "HANDED_IN", on, null, parent);
    }

    public Told accepted(String handedIn, String on) {
        return new Told(id, unit, responsible, kind, due, "ACCEPTED", handedIn, on, parent);
    }

    public Told shareOf(String whole) {
        return new Told(id, unit, responsible, kind, due, status, handedInOn, acceptedOn, whole);
    }

    public void tell(Published published, long sequence) {
        published.send("plan", "io.chengxuan.plan.task.progressed.v1", id, sequence, json());
    }

    public String json() {
        var task = new PlanTask(
            id,
            "plan-1",
            "project-1",
            "公众开放日",
            kind,
            unit,
            responsible,
            LocalDate.parse(due),
            status,
            handedInOn == null ? null : LocalDate.parse(handedInOn),
            acceptedOn == null ? null : LocalDate.parse(acceptedOn),
            status.equals("EXCUSED"),
            parent
        );
        return JsonMapper.shared().writeValueAsString(task);
    }
}
