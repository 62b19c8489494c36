package io.chengxuan.media.people;

import static io.chengxuan.platform.access.Roles.CITY_APPROVER;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Accounts by the gateway's events: ids, units and roles, no names. */
@Component
public class People implements EventHandler {

    private static final String TYPES = "io.chengxuan.gateway.account.";
    private static final int MOST = 100;

    private final Copies copies;

    People(MongoTemplate template) {
        copies = new Copies(template.getCollection("account_copies"));
        copies.collection().createIndex(new Document("unit", 1));
    }

    private record Account(String unit, List<String> roles, boolean disabled) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var account = event.dataAs(Account.class);
        copies.apply(
            event,
            new Document("unit", account.unit()).append("roles", account.roles()).append("disabled", account.disabled())
        );
    }

    /** Whether there is such an account, it is enabled, belongs to that unit, and edits. */
    public boolean edits(String account, String unit) {
        return copies.collection().find(editors(unit).append("_id", account)).first() != null;
    }

    /** Ids of the enabled accounts of that unit who edit. */
    public List<String> editorsOf(String unit) {
        var found = copies.collection().find(editors(unit)).sort(new Document("_id", 1)).limit(MOST);
        return found.map(it -> it.getString("_id")).into(new ArrayList<>());
    }

    private static Document editors(String unit) {
        return new Document("unit", unit)
            .append("disabled", false)
            .append("roles", new Document("$in", List.of(CITY_EDITOR, CITY_APPROVER)));
    }
}
