package io.chengxuan.media.assessment.run;

import io.chengxuan.media.assessment.rules.AssessedMonths;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The assessments of all months; their ids are the months. */
@Repository
class Assessments extends Aggregates<Assessment> implements AssessedMonths {

    Assessments(AggregateStore store) {
        super(Assessment.class, store);
        index("work");
        index("status");
    }

    /** The latest month first. Drafts are the city's. */
    Page<Assessment> page(Scope scope, Paging paging) {
        var read = list(paging.query(visible(scope), "_id", Sort.Direction.DESC));
        return paging.page(read, Assessment::id, Assessment::id);
    }

    /** {@code not-found} for a draft of the city to everybody else. */
    Assessment readable(YearMonth month, Scope scope) {
        var assessment = get(month.toString());
        if (!scope.city() && assessment.status() == Assessment.Status.DRAFT) {
            throw Problem.notFound(Assessment.class.getSimpleName(), month.toString());
        }
        return assessment;
    }

    @Override
    public Optional<YearMonth> last() {
        var settled = new Query(Criteria.where("status").ne(Assessment.Status.DRAFT));
        return list(settled.with(Sort.by(Sort.Direction.DESC, "_id")).limit(1))
            .stream()
            .findFirst()
            .map(Assessment::month);
    }

    List<Assessment> toDo() {
        var which = Criteria.where("work").in(Assessment.Work.COMPUTE, Assessment.Work.PUBLISH);
        return list(new Query(which).with(Sort.by("_id")).limit(20));
    }

    /** The earliest month after that one which is not published yet. */
    Optional<Assessment> openAfter(String month) {
        var drafts = Criteria.where("status").is(Assessment.Status.DRAFT).and("_id").gt(month);
        return list(new Query(drafts).with(Sort.by("_id")).limit(1))
            .stream()
            .findFirst();
    }

    /** The latest month that is not published yet. */
    Optional<Assessment> lastOpen() {
        var drafts = new Query(Criteria.where("status").is(Assessment.Status.DRAFT));
        return list(drafts.with(Sort.by(Sort.Direction.DESC, "_id")).limit(1))
            .stream()
            .findFirst();
    }

    /** The latest closed months. */
    List<Assessment> closed(int most) {
        var which = new Query(Criteria.where("status").is(Assessment.Status.CLOSED));
        return list(which.with(Sort.by(Sort.Direction.DESC, "_id")).limit(most));
    }

    /** Whether that month takes a correction now. */
    boolean takeCorrection(String month, Command command) {
        var taken = new AtomicBoolean();
        changeSurely(month, command, at -> taken.set(at.takeCorrection()));
        return taken.get();
    }

    /** As {@link #change}, also when somebody else changes it meanwhile. */
    void changeSurely(String id, Command command, Consumer<Assessment> decision) {
        while (true) {
            try {
                change(id, command, decision);
                return;
            } catch (StaleVersion _) {
                // Once more, as it is now.
            }
        }
    }

    private static Criteria visible(Scope scope) {
        return scope.city() ? new Criteria() : Criteria.where("status").ne(Assessment.Status.DRAFT);
    }
}
