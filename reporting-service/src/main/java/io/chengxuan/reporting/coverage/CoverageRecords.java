package io.chengxuan.reporting.coverage;

import com.mongodb.client.MongoClient;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.figures.Figures;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The pieces behind a figure, latest first. */
@Component
class CoverageRecords {

    private final Figures<CoverageBoard> figures;
    private final MongoTemplate template;

    CoverageRecords(Figures<CoverageBoard> figures, MongoClient mongo) {
        this.figures = figures;
        this.template = new MongoTemplate(mongo, figures.current().facts().getNamespace().getDatabaseName());
    }

    Page<CoverageRecord> page(CoverageFilter filter, Paging paging) {
        var collection = figures.current().facts().getNamespace().getCollectionName();
        var query = paging.query(filter.criteria(), "date", Sort.Direction.DESC);
        var found = template.find(query, Document.class, collection);
        return paging
            .page(found, fact -> fact.getString("date"), fact -> fact.getString("_id"))
            .map(CoverageRecord::of);
    }
}
