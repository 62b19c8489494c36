package io.chengxuan.plan.evidence;

import io.chengxuan.plan.evidence.ProjectEvidence.Kind;
import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What was told last of each campaign, topic call and drill: one document each, guarded by sequence. One whose project is not
 * here (yet) is kept all the same and shows as soon as the project is.
 */
@Component
public class Evidences implements EventHandler {

    private static final Map<String, Kind> TYPES = Map.of(
        "io.chengxuan.campaign.campaign.",
        Kind.CAMPAIGN,
        "io.chengxuan.media.topic-call.",
        Kind.TOPIC_CALL,
        "io.chengxuan.sentiment.drill.",
        Kind.DRILL
    );
    private static final int MOST_OF_A_PROJECT = 100;

    private final Copies copies;

    Evidences(MongoTemplate template) {
        copies = new Copies(template.getCollection("project_evidence"));
        copies.collection().createIndex(new Document("projectId", 1));
    }

    @Override
    public boolean accepts(String type) {
        return kind(type).isPresent();
    }

    @Override
    public void handle(IncomingEvent event) {
        var kind = kind(event.type()).orElseThrow();
        var source = event.dataAs(Source.class);
        source.requireSound();
        var fields = new Document("projectId", source.projectId())
            .append("kind", kind.name())
            .append("source", event.aggregateId())
            .append("title", source.title())
            .append("status", source.status())
            .append("closed", source.closed())
            .append("abandoned", Boolean.TRUE.equals(source.abandoned()))
            .append("rehearsed", event.drill())
            .append("at", Date.from(event.time()))
            .append("milestones", source.milestones().stream().map(Evidences::stored).toList());
        copies.apply(kind + ":" + event.aggregateId(), event.sequence(), new Document("$set", fields));
    }

    /** Of one project, in the order of their kinds and ids. */
    public ProjectEvidence of(String projectId) {
        var found = copies
            .collection()
            .find(new Document("projectId", projectId))
            .sort(new Document("_id", 1))
            .limit(MOST_OF_A_PROJECT)
            .into(new ArrayList<>());
        return ProjectEvidence.of(found.stream().map(Evidences::told).toList());
    }

    private static Optional<Kind> kind(String type) {
        return TYPES.entrySet()
            .stream()
            .filter(entry -> type.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    }

    private static Document stored(Source.Milestone milestone) {
        return new Document("key", milestone.key())
            .append("name", milestone.name())
            .append("plannedOn", milestone.plannedOn() == null ? null : milestone.plannedOn().toString())
            .append("reachedOn", milestone.reachedOn() == null ? null : milestone.reachedOn().toString());
    }

    private static ProjectEvidence.Told told(Document copy) {
        var kind = Kind.valueOf(copy.getString("kind"));
        boolean rehearsed = copy.getBoolean("rehearsed", false);
        boolean abandoned = copy.getBoolean("abandoned", false);
        var steps = copy
            .getList("milestones", Document.class, List.of())
            .stream()
            .map(step ->
                new ProjectEvidence.Step(
                    step.getString("key"),
                    step.getString("name"),
                    step.getString("plannedOn"),
                    step.getString("reachedOn")
                )
            )
            .toList();
        return new ProjectEvidence.Told(
            kind,
            copy.getString("source"),
            copy.getString("title"),
            copy.getString("status"),
            copy.getBoolean("closed", false),
            abandoned,
            rehearsed,
            !abandoned && (kind == Kind.DRILL || !rehearsed),
            copy.getDate("at").toInstant(),
            steps
        );
    }
}
