package io.chengxuan.plan.comment;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** All comments, stubs of removed ones among them. */
@Repository
public class Comments extends Aggregates<Comment> {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
        "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'"
    ).withZone(ZoneOffset.UTC);

    Comments(AggregateStore store) {
        super(Comment.class, store);
        index("subject.of", "at", "_id");
    }

    /** What was said about something that the caller may read, the latest first. */
    <T extends Scoped> Page<Comment> page(Comment.Subject subject, T about, Scope scope, Paging paging) {
        scope.requireReadable(about, subject.of());
        var which = Criteria.where("subject.of").is(subject.of()).and("subject.kind").is(subject.kind());
        var read = list(paging.query(which, "at", Sort.Direction.DESC));
        return paging.page(read, Comment::at, Comment::id);
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
