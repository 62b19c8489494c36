package io.chengxuan.reporting.submissions;

import com.mongodb.client.MongoClient;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.figures.Figures;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What is behind a figure, due first first. */
@Component
class OwedRecords {

    private final Figures<OwedBoard> figures;
    private final MongoTemplate template;

    OwedRecords(Figures<OwedBoard> figures, MongoClient mongo) {
        this.figures = figures;
        this.template = new MongoTemplate(mongo, figures.current().facts().getNamespace().getDatabaseName());
    }

    Page<OwedRecord> page(OwedFilter filter, OwedState state, Paging paging) {
        var collection = figures.current().facts().getNamespace().getCollectionName();
        var query = paging.query(filter.criteria(state), "date", Sort.Direction.ASC);
        var found = template.find(query, Document.class, collection);
        return paging
            .page(found, fact -> fact.getString("date"), fact -> fact.getString("_id"))
            .map(fact -> OwedRecord.of(fact, filter.moment()));
    }
}
