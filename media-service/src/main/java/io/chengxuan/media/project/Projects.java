package io.chengxuan.media.project;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What this service needs to know of the plan's projects: that they are there, and their names. */
@Component
public class Projects implements EventHandler {

    private static final String TYPES = "io.chengxuan.plan.project.";

    private final Copies copies;

    Projects(MongoTemplate template) {
        copies = new Copies(template.getCollection("project_copies"));
    }

    /** The fields of plan-service's project that are used here. */
    record Project(String name, int year, String status) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var project = event.dataAs(Project.class);
        copies.apply(
            event,
            new Document("name", project.name()).append("year", project.year()).append("status", project.status())
        );
    }

    public boolean knows(String id) {
        return !known(Set.of(id)).isEmpty();
    }

    /** Those of the ids that are projects, whatever became of them. */
    public Set<String> known(Collection<String> ids) {
        var found = copies.collection().find(new Document("_id", new Document("$in", new ArrayList<>(ids))));
        return found
            .into(new ArrayList<>())
            .stream()
            .map(copy -> copy.getString("_id"))
            .collect(Collectors.toSet());
    }
}
