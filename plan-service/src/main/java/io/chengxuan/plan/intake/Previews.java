package io.chengxuan.plan.intake;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What documents say and how people corrected it: one immutable document each, named by its content, written before the
 * import that points at it.
 */
@Repository
class Previews {

    private final MongoTemplate template;
    private final JsonMapper json;

    Previews(MongoTemplate template, JsonMapper json) {
        this.template = template;
        this.json = json;
    }

    @Document("planPreviews")
    record Stored(@Id String id, PlanPreview preview) {}

    @Document("planSources")
    record Source(@Id String id, List<String> lines) {}

    /** The id to find the preview by. */
    String add(String importId, PlanPreview preview) {
        var id = importId + "-" + Fingerprint.of(json.writeValueAsBytes(preview));
        insert(new Stored(id, preview));
        return id;
    }

    void addSource(String importId, List<String> lines) {
        insert(new Source(importId, lines));
    }

    PlanPreview get(String id) {
        var stored = template.findById(id, Stored.class);
        if (stored == null) {
            throw Problem.notFound("Preview", id);
        }
        return stored.preview();
    }

    /** The document's own lines; empty until it is read. */
    List<String> source(String importId) {
        @Nullable
        Source source = template.findById(importId, Source.class);
        return source == null ? List.of() : source.lines();
    }

    private void insert(Object document) {
        try {
            template.insert(document);
        } catch (DuplicateKeyException _) {
            // The same content again.
        }
    }
}
