package io.chengxuan.plan.project;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.platform.outbox.Aggregate;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;

/** A project of an issued plan. It comes with the plan's breakdown and closes with the plan. */
@Document("projects")
public class Project extends Aggregate {

    private final String planId;
    private final String planNumber;
    private final int year;
    private final int position;
    private final PlanPreview.Project content;
    private final String acceptor;
    private final List<String> responsible;
    private final List<String> implementing;
    private Status status = Status.ISSUED;

    /** A project's life. */
    public enum Status {
        ISSUED,
        CLOSED,
    }

    /**
     * @param position place in the plan, from 1; the number the document gives it may be there twice
     * @param acceptor code of the unit that accepts the tasks
     * @param implementing codes of the units with a task
     */
    public Project(
        String id,
        String planId,
        String planNumber,
        int year,
        int position,
        PlanPreview.Project content,
        String acceptor,
        List<String> responsible,
        List<String> implementing
    ) {
        super(id);
        this.planId = planId;
        this.planNumber = planNumber;
        this.year = year;
        this.position = position;
        this.content = content;
        this.acceptor = acceptor;
        this.responsible = responsible;
        this.implementing = implementing;
        raise(What.ISSUED);
    }

    /** The id of a plan's project at a place: the same whenever the plan is broken down. */
    public static String idOf(String planId, int position) {
        return planId + "-p" + position;
    }

    /** Closes; nothing happens when it is closed already. */
    public void close() {
        if (status != Status.CLOSED) {
            status = Status.CLOSED;
            raise(What.CLOSED);
        }
    }

    @Override
    public String unit() {
        return acceptor;
    }

    public String planId() {
        return planId;
    }

    public int position() {
        return position;
    }

    public PlanPreview.Project content() {
        return content;
    }

    @Override
    protected ProjectState state() {
        return new ProjectState(
            id(),
            planId,
            planNumber,
            year,
            content.no(),
            content.name(),
            content.period(),
            responsible,
            implementing,
            content.theme(),
            content.kind(),
            status
        );
    }

    private enum What {
        ISSUED,
        CLOSED,
    }
}
