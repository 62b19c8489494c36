package io.chengxuan.plan.plan;

import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The immutable versions of all plans; written before the plan that points at them. */
@Repository
public class PlanVersions {

    private final MongoTemplate template;

    PlanVersions(MongoTemplate template) {
        this.template = template;
        template.indexOps(PlanVersion.class).createIndex(new Index("planId", Sort.Direction.ASC));
    }

    void add(PlanVersion version) {
        try {
            template.insert(version);
        } catch (DuplicateKeyException _) {
            // The same content for the same plan has been written before.
        }
    }

    public PlanVersion get(String id) {
        var version = template.findById(id, PlanVersion.class);
        if (version == null) {
            throw Problem.notFound("PlanVersion", id);
        }
        return version;
    }

    /** A version without what it says. */
    record Head(@Id String id, Instant at, String actor, String title) {}

    /** All versions of a plan, the first one first. */
    List<Head> of(String planId) {
        var which = new Query(Criteria.where("planId").is(planId)).with(Sort.by("at", "_id"));
        which.fields().include("at", "actor", "title");
        return template.find(which, Head.class, template.getCollectionName(PlanVersion.class));
    }
}
