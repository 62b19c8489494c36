package io.chengxuan.reporting.plantasks;

import com.mongodb.client.MongoClient;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.figures.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * The records behind a figure, by due date. The board says on which days there are any, so that a page reads a few days
 * of facts and no more, however many there are.
 */
@Component
class PlanTaskRecords {

    private final Figures<PlanTaskBoard> figures;
    private final MongoTemplate template;

    PlanTaskRecords(Figures<PlanTaskBoard> figures, MongoClient mongo) {
        this.figures = figures;
        var database = figures.current().facts().getNamespace().getDatabaseName();
        this.template = new MongoTemplate(mongo, database);
    }

    Page<PlanTaskRecord> page(PlanTaskFilter.Matcher matcher, PlanTaskState state, LocalDate asOf, Paging paging) {
        var set = figures.current();
        var days = days(set.board(), matcher, state, (int) asOf.toEpochDay(), paging.place());
        var found = new ArrayList<Document>();
        var collection = set.facts().getNamespace().getCollectionName();
        while (!days.isEmpty() && found.size() <= paging.size()) {
            var first = days.firstKey();
            var last = first;
            for (int enough = 0; enough <= paging.size() && !days.isEmpty(); ) {
                var day = days.pollFirstEntry();
                last = day.getKey();
                enough += day.getValue();
            }
            var all = new ArrayList<>(matcher.criteria());
            all.add(Criteria.where("due").gte(first.toString()).lte(last.toString()));
            all.add(state.criteria(asOf.toString()));
            var query = paging.query(new Criteria().andOperator(all), "due", Sort.Direction.ASC);
            found.addAll(template.find(query.limit(paging.size() + 1 - found.size()), Document.class, collection));
        }
        return paging
            .page(found, fact -> fact.getString("due"), fact -> fact.getString("_id"))
            .map(fact -> PlanTaskRecord.of(fact, asOf.toString()));
    }

    /** How many records of the state there are on each due day, from the day where the page begins. */
    private static TreeMap<LocalDate, Integer> days(
        PlanTaskBoard board,
        PlanTaskFilter.Matcher matcher,
        PlanTaskState state,
        int asOf,
        @Nullable String from
    ) {
        var days = new TreeMap<LocalDate, Integer>();
        board.forEachDay(matcher.filter().from(), matcher.filter().to(), (cell, slot) -> {
            if ((from == null || cell.due().toString().compareTo(from) >= 0) && matcher.matches(cell)) {
                var tally = new Tally();
                slot.addTo(tally, asOf);
                if (state.count(tally) > 0) {
                    days.merge(cell.due(), state.count(tally), Integer::sum);
                }
            }
        });
        return days;
    }
}
