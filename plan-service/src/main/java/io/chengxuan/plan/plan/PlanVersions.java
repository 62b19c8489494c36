package io.chengxuan.plan.plan;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The immutable versions of all plans; written before the plan that points at them. */
@Repository
public class PlanVersions {

    private final MongoTemplate template;
    private final JsonMapper json;

    PlanVersions(MongoTemplate template, JsonMapper json) {
        this.template = template;
        this.json = json;
        template.indexOps(PlanVersion.class).createIndex(new Index("planId", Sort.Direction.ASC));
    }

    /** Keeps what a plan says or, if the amendment is given, is to say; the same content is kept once. */
    public PlanVersion write(String planId, @Nullable String amendmentId, PlanContent content, Command command) {
        var words = Fingerprint.of(json.writeValueAsBytes(content));
        var version = new PlanVersion(
            planId + "-v" + (amendmentId == null ? words : Fingerprint.of(amendmentId, words)),
            planId,
            amendmentId,
            command.at(),
            command.actor(),
            Objects.requireNonNull(content.title()).strip(),
            content.issueDate(),
            content.sections(),
            content.projects()
        );
        try {
            template.insert(version);
        } catch (DuplicateKeyException _) {
            // The same content for the same plan has been written before.
        }
        return version;
    }

    public PlanVersion get(String id) {
        var version = template.findById(id, PlanVersion.class);
        if (version == null) {
            throw Problem.notFound("PlanVersion", id);
        }
        return version;
    }

    /** A version without what it says. */
    record Head(@Id String id, @Nullable String amendmentId, Instant at, String actor, String title) {}

    /** All versions of a plan, the first one first. */
    List<Head> of(String planId) {
        var which = new Query(Criteria.where("planId").is(planId)).with(Sort.by("at", "_id"));
        which.fields().include("amendmentId", "at", "actor", "title");
        return template.find(which, Head.class, template.getCollectionName(PlanVersion.class));
    }
}
