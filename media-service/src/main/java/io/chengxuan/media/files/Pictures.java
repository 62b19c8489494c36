package io.chengxuan.media.files;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All pictures. A unit sees its own and those of units below it, and what it may read that shows one. */
@Repository
public class Pictures extends Aggregates<Picture> {

    private final ObjectProvider<PictureUse> uses;
    private final Clock clock;

    Pictures(AggregateStore store, ObjectProvider<PictureUse> uses, Clock clock) {
        super(Picture.class, store);
        this.uses = uses;
        this.clock = clock;
        index("unit", "uploadedAt");
        index("removed", "spokenOf");
        index("dropSince");
    }

    /**
     * Refuses ids of pictures that are not there or that the caller may not see; the others are kept for a day, until what shows
     * them is stored.
     *
     * @param at where the ids stand in the body: {@code <at>/0<field>}, such as {@code /pictures} and {@code /id}
     */
    public void check(List<String> ids, Scope scope, String at, String field, Problem problem) {
        for (int i = 0; i < ids.size(); i++) {
            var picture = find(ids.get(i)).filter(found -> !found.removed() && visible(found, scope));
            if (picture.isEmpty() || !spoken(ids.get(i))) {
                problem.at(at + "/" + i + field, "picture-unknown", ids.get(i));
            }
        }
    }

    /** {@code not-found} 404 for one that the caller may not see. */
    Picture visible(String id, Scope scope) {
        return find(id)
            .filter(found -> !found.removed() && visible(found, scope))
            .orElseThrow(() -> Problem.notFound("Picture", id));
    }

    private boolean visible(Picture picture, Scope scope) {
        return scope.owns(picture) || uses.stream().anyMatch(use -> use.shownTo(picture.id(), scope));
    }

    /** Whether it is still there, and will be. */
    private boolean spoken(String id) {
        var now = clock.instant();
        try {
            return !change(id, Command.bySystem("media", get(id).unit()), it -> it.speak(now)).removed();
        } catch (StaleVersion _) {
            return find(id)
                .filter(found -> !found.removed())
                .isPresent();
        }
    }

    long uploadedSince(String unit, Instant since) {
        return count(new Query(Criteria.where("unit").is(unit).and("uploadedAt").gt(since)));
    }

    /** Those not spoken of since then. */
    List<Picture> quietSince(Instant since, String after, int most) {
        var which = Criteria.where("removed").is(false).and("spokenOf").lt(since).and("_id").gt(after);
        return list(new Query(which).with(Sort.by("_id")).limit(most));
    }

    /** Those whose files are to be deleted. */
    List<Picture> toDrop(int most) {
        return list(new Query(Criteria.where("dropSince").gt(Instant.EPOCH)).limit(most));
    }
}
