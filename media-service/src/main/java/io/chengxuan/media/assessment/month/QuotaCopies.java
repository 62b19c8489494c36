package io.chengxuan.media.assessment.month;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** This service's copy of the quotas, kept by plan-service's events. */
@Component
class QuotaCopies implements EventHandler {

    private static final String TYPES = "io.chengxuan.plan.quota.";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Copies copies;

    QuotaCopies(MongoTemplate template) {
        copies = new Copies(template.getCollection("quota_copies"));
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var quota = event.dataAs(Quota.class);
        copies.apply(event, new Document("quota", JSON.writeValueAsString(quota)));
    }

    List<Quota> all() {
        return StreamSupport.stream(copies.collection().find().spliterator(), false)
            .map(copy -> JSON.readValue(copy.getString("quota"), Quota.class))
            .toList();
    }
}
