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
    private int position;
    private PlanPreview.Project content;
    private String acceptor;
    private List<String> responsible;
    private List<String> implementing;
    private Status status = Status.ISSUED;
    private int revision;

    /** A project's life. */
    public enum Status {
        ISSUED,
        CLOSED,
        /** Taken out of the plan by an amendment. */
        DROPPED,
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

    /**
     * Says what an amendment of the plan says, given as the project it would make. Where the names of units are the same as
     * before, the units stay those that they meant then. Nothing happens when a later amendment has been here.
     */
    public void amend(Project amended, int amendment) {
        if (amendment <= revision) {
            return;
        }
        boolean sameNames =
            content.responsible().equals(amended.content.responsible()) &&
            content.implementing().equals(amended.content.implementing());
        var before = List.of(content.withId(null), position, acceptor, responsible, implementing, status);
        content = amended.content;
        position = amended.position;
        status = Status.ISSUED;
        if (!sameNames) {
            acceptor = amended.acceptor;
            responsible = amended.responsible;
            implementing = amended.implementing;
        }
        var after = List.of(content.withId(null), position, acceptor, responsible, implementing, status);
        if (!after.equals(before)) {
            revision = amendment;
            raise(What.AMENDED);
        }
    }

    /** Is not part of the plan any more since an amendment. */
    public void drop(int amendment) {
        if (amendment > revision && status != Status.DROPPED) {
            revision = amendment;
            status = Status.DROPPED;
            raise(What.DROPPED);
        }
    }

    /** Closes; nothing happens when it is closed already or not part of the plan any more. */
    public void close() {
        if (status == Status.ISSUED) {
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

    /** Codes of the units with a task. */
    public List<String> implementing() {
        return implementing;
    }

    public Status status() {
        return status;
    }

    @Override
    public ProjectState state() {
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
        AMENDED,
        DROPPED,
        CLOSED,
    }
}
