package io.chengxuan.reporting.points;

import com.mongodb.client.MongoClient;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.reporting.figures.Figures;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The months of units behind a figure of points, latest first. */
@Component
class PointsRecords {

    private final Figures<PointsBoard> figures;
    private final MongoTemplate template;

    PointsRecords(Figures<PointsBoard> figures, MongoClient mongo) {
        this.figures = figures;
        this.template = new MongoTemplate(mongo, figures.current().facts().getNamespace().getDatabaseName());
    }

    Page<PointsRecord> page(PointsQuestion.Filter filter, Paging paging) {
        var collection = figures.current().facts().getNamespace().getCollectionName();
        var query = paging.query(filter.criteria(), "month", Sort.Direction.DESC);
        var found = template.find(query, Document.class, collection);
        return paging.page(found, fact -> fact.getString("month"), fact -> fact.getString("_id")).map(PointsRecord::of);
    }
}
