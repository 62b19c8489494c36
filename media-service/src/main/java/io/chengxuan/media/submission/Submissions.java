package io.chengxuan.media.submission;

import io.chengxuan.media.call.Lateness;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All submissions. */
@Repository
class Submissions extends Aggregates<Submission> {

    private static final String DUE = "review.dueOn";
    private static final String OUT = "publication.publishedOn";
    private static final String DRAFTED = "times.draftedAt";
    /** How often more is read to fill a page of late ones. */
    private static final int MOST_PORTIONS = 20;
    static final String PICTURE = "words.content.pictures._id";

    private final UnitTree units;
    private final MongoTemplate template;
    private final Lateness lateness;

    Submissions(AggregateStore store, UnitTree units, MongoTemplate template, Lateness lateness) {
        super(Submission.class, store);
        this.units = units;
        this.template = template;
        this.lateness = lateness;
        index("unit", DRAFTED, "_id");
        index("review.level", DUE, "_id");
        index(OUT, "_id");
        index("status", "publication.publishAt");
        index("words.call");
        index(PICTURE);
    }

    /** @param waiting what waits for the caller; null for nothing */
    Page<Submission> page(SubmissionQuery query, @Nullable Criteria waiting, Scope scope, Paging paging) {
        if (query.late() == null) {
            return read(query, waiting, scope, paging);
        }
        var found = new ArrayList<Submission>();
        var next = paging;
        for (int portions = 1; ; portions++) {
            var portion = read(query, waiting, scope, next);
            var late = late(portion.items());
            portion
                .items()
                .stream()
                .filter(it -> late.contains(it.id()) == query.late())
                .forEach(found::add);
            if (found.size() > paging.size() || portion.next() == null) {
                return paging.page(found, Order.of(query.view()).place, Submission::id);
            }
            if (portions == MOST_PORTIONS) {
                return new Page<>(List.copyOf(found), portion.next());
            }
            next = new Paging(paging.size(), portion.next());
        }
    }

    /** Ids of those that are late, as the calls' deadlines and excuses are now. */
    Set<String> late(Collection<Submission> submissions) {
        var late = new HashMap<String, Lateness.HandIn>();
        for (var each : submissions) {
            var call = each.words().call();
            var at = each.times().handedInAt();
            if (each.times().late() && call != null && at != null) {
                late.put(each.id(), new Lateness.HandIn(call, each.unit(), at));
            }
        }
        late.values().removeAll(lateness.forgiven(late.values()));
        return late.keySet();
    }

    private Page<Submission> read(SubmissionQuery query, @Nullable Criteria waiting, Scope scope, Paging paging) {
        var which = within(query.criteria(units, waiting), scope);
        var order = Order.of(query.view());
        return paging.page(list(paging.query(which, order.field, order.direction)), order.place, Submission::id);
    }

    /** By what a list is ordered: an ISO day or instant, as text. */
    private enum Order {
        MOST_URGENT(DUE, Sort.Direction.ASC, it -> String.valueOf(Objects.requireNonNull(it.review()).dueOn())),
        LATEST_OUT(OUT, Sort.Direction.DESC, it ->
            String.valueOf(Objects.requireNonNull(it.publication()).publishedOn())
        ),
        LATEST_DRAFT(DRAFTED, Sort.Direction.DESC, it -> it.times().draftedAt());

        private final String field;
        private final Sort.Direction direction;
        private final Function<Submission, String> place;

        Order(String field, Sort.Direction direction, Function<Submission, String> place) {
            this.field = field;
            this.direction = direction;
            this.place = place;
        }

        static Order of(SubmissionQuery.@Nullable View view) {
            if (view == SubmissionQuery.View.WAITING) {
                return MOST_URGENT;
            }
            return view == SubmissionQuery.View.OUT ? LATEST_OUT : LATEST_DRAFT;
        }
    }

    private static Criteria within(List<Criteria> all, Scope scope) {
        if (!scope.city()) {
            all.add(scope.readable());
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    /** What was published from one day to another, both included, in scope, one after the other. */
    Stream<ReadColumns.Piece> published(LocalDate from, LocalDate to, Scope scope) {
        var days = Criteria.where(OUT).gte(from.toString()).lte(to.toString());
        var which = new Query(within(new ArrayList<>(List.of(days)), scope));
        which.fields().include("status", "words.channel", "words.column", OUT, "publication.readings");
        return template
            .query(ReadColumns.Piece.class)
            .inCollection(template.getCollectionName(Submission.class))
            .matching(which)
            .stream();
    }

    /** How many stand there, in scope. */
    long standing(SubmissionStatus status, Scope scope) {
        return count(Criteria.where("status").is(status.name()), scope);
    }

    /** How many wait for the caller. */
    long waiting(Criteria waiting, Scope scope) {
        return count(waiting, scope);
    }

    /** Of those that wait for the caller, how many are overdue on that day. */
    long overdue(Criteria waiting, LocalDate today, Scope scope) {
        return count(new Criteria().andOperator(waiting, Criteria.where(DUE).lt(today.toString())), scope);
    }

    private long count(Criteria which, Scope scope) {
        return count(new Query(within(new ArrayList<>(List.of(which)), scope)));
    }

    /** Scheduled ones whose time has come. */
    List<Submission> due(Instant now, int most) {
        var which = Criteria.where("status")
            .is(SubmissionStatus.SCHEDULED.name())
            .and("publication.publishAt")
            .lte(now);
        return list(new Query(which).with(Sort.by("publication.publishAt")).limit(most));
    }

    /** Ids of the pictures in those that show one of the ids. */
    Set<String> picturesAmong(Collection<String> ids) {
        return list(new Query(Criteria.where(PICTURE).in(ids)))
            .stream()
            .flatMap(it -> it.words().content().pictures().stream())
            .map(Picture::id)
            .collect(Collectors.toSet());
    }

    /** Whether the caller may read one that shows the picture, or one of those of which a version does. */
    boolean anyShowing(String picture, Collection<String> byVersion, Scope scope) {
        var showing = new Criteria().orOperator(
            Criteria.where(PICTURE).is(picture),
            Criteria.where("_id").in(byVersion)
        );
        return exists(within(new ArrayList<>(List.of(showing)), scope));
    }
}
