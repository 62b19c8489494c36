package io.chengxuan.media.project;

import io.chengxuan.platform.inbox.IncomingEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The plan's projects. */
@Component
public class Projects extends Subjects {

    private static final String TYPES = "io.chengxuan.plan.project.";

    Projects(MongoTemplate template) {
        super(template.getCollection("project_copies"));
    }

    /** The fields of plan-service's project that are used here. */
    record Project(String name, int year, int no, String status) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var project = event.dataAs(Project.class);
        boolean over = !project.status().equals("ISSUED");
        var subject = new Subject(event.aggregateId(), project.name(), project.year(), project.no(), over);
        keep(event, subject, project.status().equals("DROPPED"));
    }
}
