package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The points of all units in all months, one document for each unit and month. */
@Repository
class Scores extends Aggregates<Score> {

    Scores(AggregateStore store) {
        super(Score.class, store);
        index("month");
    }

    /** Those computed in that round; a unit that was not assessed any more then has an older one. */
    List<Score> of(String month, int round) {
        return list(new Query(Criteria.where("month").is(month).and("round").is(round)));
    }

    /** Those to be published: of that round, and of units that were closed since those with something that was decided. */
    List<Score> toPublish(String month, int round) {
        return list(new Query(Criteria.where("month").is(month)))
            .stream()
            .filter(score -> score.round() == round || score.isDecided())
            .toList();
    }

    /** Without their lines, as they are many. */
    List<Score> totals(YearMonth from, YearMonth to, boolean drafts) {
        var which = Criteria.where("month").gte(from.toString()).lte(to.toString());
        var query = new Query(drafts ? which : which.and("published").is(true));
        query.fields().exclude("lines", "decided", "commands", "outbox");
        return list(query);
    }

    long done(String month, int round) {
        return count(new Query(Criteria.where("month").is(month).and("round").gte(round)));
    }

    /** Changes it, first making it if it is not there, whoever else does the same. */
    void changeSurely(Score empty, Command command, Consumer<Score> decision) {
        createIfAbsent(empty, command);
        changeSurely(empty.id(), command, decision);
    }

    void changeSurely(String id, Command command, Consumer<Score> decision) {
        while (true) {
            try {
                change(id, command, decision);
                return;
            } catch (StaleVersion _) {
                // Once more, as it is now.
            }
        }
    }
}
