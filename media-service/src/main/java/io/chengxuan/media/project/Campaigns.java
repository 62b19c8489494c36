package io.chengxuan.media.project;

import io.chengxuan.platform.inbox.IncomingEvent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The brand campaigns. */
@Component
public class Campaigns extends Subjects {

    private static final String TYPES = "io.chengxuan.campaign.campaign.";

    Campaigns(MongoTemplate template) {
        super(template.getCollection("campaign_copies"));
    }

    /** The fields of campaign-service's campaign that are used here. */
    record Campaign(String title, boolean closed, boolean abandoned) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var campaign = event.dataAs(Campaign.class);
        var subject = new Subject(event.aggregateId(), campaign.title(), null, null, campaign.closed());
        keep(event, subject, campaign.abandoned());
    }
}
