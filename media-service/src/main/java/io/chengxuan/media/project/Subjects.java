package io.chengxuan.media.project;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Copies of what pieces may belong to, followed from the events of the service that owns it. */
public abstract class Subjects implements EventHandler {

    private static final int MOST = 20_000;
    private static final int MOST_OFFERED = 50;

    private final Copies copies;

    Subjects(MongoCollection<Document> collection) {
        copies = new Copies(collection);
    }

    /** @param gone whether nothing new may belong to it */
    final void keep(IncomingEvent event, Subject subject, boolean gone) {
        copies.apply(
            event,
            new Document("name", subject.name())
                .append("year", subject.year())
                .append("no", subject.no())
                .append("over", subject.over())
                .append("gone", gone)
        );
    }

    public final boolean knows(String id) {
        return !known(Set.of(id)).isEmpty();
    }

    /** Those of the ids that there are, whatever became of them. */
    public final Set<String> known(Collection<String> ids) {
        return named(ids).stream().map(Subject::id).collect(Collectors.toSet());
    }

    /** What the ids stand for, whatever became of them. */
    public final List<Subject> named(Collection<String> ids) {
        return list(Filters.in("_id", ids), MOST);
    }

    /** The first ones with that part in their names, the latest year first. */
    final List<Subject> offered(String part) {
        var there = Filters.ne("gone", true);
        var named = Filters.regex("name", Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE));
        return list(part.isEmpty() ? there : Filters.and(there, named), MOST_OFFERED);
    }

    /** All that pieces may belong to, by what people write for it. */
    public final SubjectWords words() {
        return new SubjectWords(list(Filters.ne("gone", true), MOST));
    }

    private List<Subject> list(Bson which, int most) {
        return copies
            .collection()
            .find(which)
            .sort(Sorts.orderBy(Sorts.descending("year"), Sorts.ascending("no", "_id")))
            .limit(most)
            .map(Subjects::read)
            .into(new ArrayList<>());
    }

    private static Subject read(Document copy) {
        return new Subject(
            copy.getString("_id"),
            copy.getString("name"),
            copy.getInteger("year"),
            copy.getInteger("no"),
            copy.getBoolean("over", false)
        );
    }
}
