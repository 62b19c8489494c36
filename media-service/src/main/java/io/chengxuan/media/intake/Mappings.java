package io.chengxuan.media.intake;

import com.mongodb.client.model.UpdateOptions;
import io.chengxuan.media.report.Tone;
import io.chengxuan.platform.web.Fingerprint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The mapping that a unit used last for tables with the same headings. */
@Repository
class Mappings {

    private final MongoTemplate template;

    Mappings(MongoTemplate template) {
        this.template = template;
    }

    void remember(String unit, List<String> headings, Mapping mapping) {
        var columns = new Document();
        mapping.columns().forEach((field, heading) -> columns.append(field.name(), heading));
        var fields = new Document("columns", columns)
            .append("tone", mapping.tone() == null ? null : mapping.tone().name())
            .append("unit", mapping.unit());
        template
            .getCollection("report_import_mappings")
            .updateOne(
                new Document("_id", id(unit, headings)),
                new Document("$set", fields),
                new UpdateOptions().upsert(true)
            );
    }

    Optional<Mapping> of(String unit, List<String> headings) {
        var found = template
            .getCollection("report_import_mappings")
            .find(new Document("_id", id(unit, headings)))
            .first();
        return Optional.ofNullable(found).map(Mappings::mapping);
    }

    private static Mapping mapping(Document stored) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        stored
            .get("columns", new Document())
            .forEach((field, heading) -> columns.put(Field.valueOf(field), String.valueOf(heading)));
        var tone = stored.getString("tone");
        return new Mapping(columns, tone == null ? null : Tone.valueOf(tone), stored.getString("unit"));
    }

    private static String id(String unit, List<String> headings) {
        return unit + ":" + Fingerprint.of(headings.toArray(String[]::new));
    }
}
