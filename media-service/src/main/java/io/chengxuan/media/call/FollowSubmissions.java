package io.chengxuan.media.call;

import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Follows what units hand in, one document for each submission, and says to what is owed which of them stand. A submission
 * remembers everything it ever counted for, so that what it counts for no more is settled too.
 */
@Component
class FollowSubmissions implements EventHandler {

    private static final String TYPES = "io.chengxuan.media.submission.";
    /** Handed in once, and not with the city's editors any more. */
    private static final Set<String> BACK = Set.of("DRAFT", "RETURNED", "WITHDRAWN");

    private final Copies copies;
    private final TopicCalls calls;
    private final OwedSubmissions owed;
    private final FollowCalls followCalls;

    FollowSubmissions(MongoTemplate template, TopicCalls calls, OwedSubmissions owed, FollowCalls followCalls) {
        copies = new Copies(template.getCollection("call_submissions"));
        copies.collection().createIndex(new Document("owed", 1));
        this.calls = calls;
        this.owed = owed;
        this.followCalls = followCalls;
    }

    /** The fields of a submission that are used here. */
    record Submission(String unit, @Nullable String call, @Nullable Instant handedInAt, @Nullable String status) {
        boolean stands() {
            return handedInAt != null && (status == null || !BACK.contains(status));
        }
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var told = event.dataAs(Submission.class);
        var owes = told.call() == null || !told.stands() ? null : owes(told.call(), told.unit());
        if (owes == null && touched(event.aggregateId()).isEmpty()) {
            return;
        }
        var at = told.handedInAt();
        var update = new Document(
            "$set",
            new Document("owed", owes).append("at", owes == null || at == null ? null : Date.from(at))
        );
        if (owes != null) {
            update.append("$addToSet", new Document("touched", owes));
        }
        copies.apply(event.aggregateId(), event.sequence(), update);
        touched(event.aggregateId()).forEach(this::settle);
    }

    /** Id of what the unit, or the one above it that was called, owes; null when the call is not addressed to it. */
    private @Nullable String owes(String callId, String unit) {
        var call = calls.find(callId);
        var addressee = call.flatMap(found -> calls.addressee(found, unit));
        if (call.isEmpty() || addressee.isEmpty()) {
            return null;
        }
        followCalls.follow(call.get(), addressee.get());
        return OwedSubmission.idOf(callId, addressee.get());
    }

    private List<String> touched(String submission) {
        var copy = copies.collection().find(new Document("_id", submission)).first();
        return copy == null ? List.of() : copy.getList("touched", String.class, List.of());
    }

    /** What stands is asked for after the document was read, so that of two at once one is refused and comes again. */
    private void settle(String id) {
        var unit = owed.get(id).unit();
        owed.change(id, Command.bySystem("media", unit), it -> it.standing(HandIns.of(standing(id))));
    }

    private List<Instant> standing(String id) {
        return copies
            .collection()
            .find(new Document("owed", id))
            .into(new ArrayList<>())
            .stream()
            .map(copy -> copy.getDate("at").toInstant())
            .toList();
    }
}
