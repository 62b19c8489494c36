package io.chengxuan.media.intake;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * What was found in each portion of a table's rows, one document a portion: what is wrong, what
 * pieces are new, and what pieces change.
 */
@Repository
class Findings {

    private final MongoTemplate template;

    Findings(MongoTemplate template) {
        this.template = template;
        collection().createIndex(new Document("import", 1).append("round", 1).append("from", 1));
    }

    /** A row that says something else of a piece than is known. */
    record Change(int line, String report, List<String> fields) {}

    /** The same portion again takes the place of what was found in it before. */
    void keep(ReportImport job, int from, List<BadRow> bad, List<NewPiece> fresh, List<Change> changes) {
        var fields = new Document("import", job.id())
            .append("round", job.round())
            .append("from", from)
            .append("bad", bad.stream().map(Findings::stored).toList())
            .append("fresh", fresh.stream().map(NewPiece::stored).toList())
            .append("changes", changes.stream().map(Findings::stored).toList());
        collection().updateOne(
            new Document("_id", job.id() + ":" + job.round() + ":" + from),
            new Document("$set", fields),
            new UpdateOptions().upsert(true)
        );
    }

    /** Forgets what earlier rounds found. */
    void forgetBefore(ReportImport job) {
        collection().deleteMany(new Document("import", job.id()).append("round", new Document("$lt", job.round())));
    }

    /** In the order of the rows. */
    Iterator<BadRow> bad(ReportImport job) {
        return portions(job)
            .flatMap(portion -> portion.getList("bad", Document.class, List.of()).stream())
            .map(Findings::badRow)
            .iterator();
    }

    List<BadRow> bad(ReportImport job, int most) {
        var bad = new ArrayList<BadRow>();
        var all = bad(job);
        while (bad.size() < most && all.hasNext()) {
            bad.add(all.next());
        }
        return bad;
    }

    List<NewPiece> fresh(ReportImport job, int most) {
        return portions(job)
            .flatMap(portion -> portion.getList("fresh", Document.class, List.of()).stream())
            .limit(most)
            .map(NewPiece::of)
            .toList();
    }

    List<Change> changes(ReportImport job, int most) {
        return portions(job)
            .flatMap(portion -> portion.getList("changes", Document.class, List.of()).stream())
            .limit(most)
            .map(Findings::change)
            .toList();
    }

    private Stream<Document> portions(ReportImport job) {
        var which = new Document("import", job.id()).append("round", job.round());
        return StreamSupport.stream(collection().find(which).sort(new Document("from", 1)).spliterator(), false);
    }

    private static Document stored(BadRow row) {
        return new Document("line", row.line())
            .append("column", row.column())
            .append("code", row.code())
            .append("arguments", row.arguments())
            .append("cell", row.cell());
    }

    private static BadRow badRow(Document row) {
        return new BadRow(
            row.getInteger("line", 0),
            row.getString("column"),
            row.getString("code"),
            row.getList("arguments", String.class, List.of()),
            row.getString("cell")
        );
    }

    private static Document stored(Change change) {
        return new Document("line", change.line()).append("report", change.report()).append("fields", change.fields());
    }

    private static Change change(Document change) {
        return new Change(
            change.getInteger("line", 0),
            change.getString("report"),
            change.getList("fields", String.class, List.of())
        );
    }

    private MongoCollection<Document> collection() {
        return template.getCollection("report_import_findings");
    }
}
