package io.chengxuan.plan.session;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Who attended what: one document for each session and person. */
@Repository
class Attendances {

    /** In one session. */
    static final int MOST = 20_000;
    private static final int CHUNK = 1_000;

    private final MongoTemplate template;
    private final UnitTree unitTree;

    Attendances(MongoTemplate template, UnitTree unitTree) {
        this.template = template;
        this.unitTree = unitTree;
        index("sessionId", "person", "_id");
        index("uncounted");
    }

    /** What {@link CountAttendance} has to count: an entry and which revision of it. */
    record Mark(String id, String sessionId, long revision) {}

    /** How many of a unit attended, and their hours together. */
    record UnitSum(String unit, int attendees, double hours) {}

    /** How often and how long one person of a unit attended. */
    record PersonSum(String unit, @Nullable String name, @Nullable String number, int attendances, double hours) {}

    /** In the order of units and names; of these units, or of all if null. */
    Page<Attendance> page(String sessionId, AttendanceQuery query, @Nullable Collection<String> units, Paging paging) {
        var which = query.criteria(unitTree::subtree);
        which.add(present().and("sessionId").is(sessionId));
        if (units != null) {
            which.add(Criteria.where("unit").in(units));
        }
        var asked = new Criteria().andOperator(which);
        var read = template.find(paging.query(asked, "person", Sort.Direction.ASC), Attendance.class);
        return paging.page(read, Attendance::person, Attendance::id);
    }

    /** Everybody, those struck out too. */
    List<Attendance> of(String sessionId) {
        return template.find(new Query(Criteria.where("sessionId").is(sessionId)).limit(MOST + 1), Attendance.class);
    }

    /** Those of a unit who bear the name, those struck out too. */
    List<Attendance> named(String sessionId, String unit, String name) {
        var which = Criteria.where("sessionId")
            .is(sessionId)
            .and("person")
            .is(unit + " " + name);
        return template.find(new Query(which), Attendance.class);
    }

    Optional<Attendance> find(String id) {
        return Optional.ofNullable(template.findById(id, Attendance.class));
    }

    boolean anyOf(String sessionId) {
        return !template.find(new Query(present().and("sessionId").is(sessionId)).limit(1), Attendance.class).isEmpty();
    }

    /** Writes each as it is now, and marks it to be counted. */
    void write(List<Attendance> attendances) {
        for (int from = 0; from < attendances.size(); from += CHUNK) {
            var bulk = template.bulkOps(BulkOperations.BulkMode.UNORDERED, Attendance.class);
            attendances
                .subList(from, Math.min(from + CHUNK, attendances.size()))
                .forEach(it -> bulk.upsert(byId(it.id()), written(it)));
            bulk.execute();
        }
    }

    private Update written(Attendance attendance) {
        var document = new Document();
        template.getConverter().write(attendance, document);
        var update = new Update().inc("revision", 1).set("uncounted", true);
        document.forEach((field, value) -> {
            if (!List.of("_id", "_class", "revision", "uncounted").contains(field)) {
                update.set(field, value);
            }
        });
        return update;
    }

    List<Mark> uncounted(int most) {
        var which = new Query(Criteria.where("uncounted").is(true)).limit(most);
        which.fields().include("sessionId", "revision");
        return template
            .find(which, Document.class, "sessionAttendances")
            .stream()
            .map(it ->
                new Mark(it.getString("_id"), it.getString("sessionId"), it.get("revision", Number.class).longValue())
            )
            .toList();
    }

    /** Takes the marks away from entries that are still what was counted. */
    void counted(List<Mark> marks) {
        var bulk = template.bulkOps(BulkOperations.BulkMode.UNORDERED, Attendance.class);
        marks.forEach(mark ->
            bulk.updateOne(
                new Query(Criteria.where("_id").is(mark.id()).and("revision").is(mark.revision())),
                new Update().unset("uncounted")
            )
        );
        bulk.execute();
    }

    List<UnitSum> byUnit(Collection<String> sessions, @Nullable Collection<String> units) {
        return grouped(sessions, units, Aggregation.group("unit").count().as("attendees").sum("hours").as("hours"))
            .stream()
            .map(it ->
                new UnitSum(it.getString("_id"), number(it, "attendees").intValue(), number(it, "hours").doubleValue())
            )
            .toList();
    }

    List<PersonSum> byPerson(Collection<String> sessions, @Nullable Collection<String> units) {
        return grouped(
            sessions,
            units,
            Aggregation.group("unit", "name", "number").count().as("attendees").sum("hours").as("hours")
        )
            .stream()
            .map(it -> person(it.get("_id", Document.class), it))
            .toList();
    }

    private static PersonSum person(Document key, Document sums) {
        return new PersonSum(
            key.getString("unit"),
            key.getString("name"),
            key.getString("number"),
            number(sums, "attendees").intValue(),
            number(sums, "hours").doubleValue()
        );
    }

    private List<Document> grouped(
        Collection<String> sessions,
        @Nullable Collection<String> units,
        AggregationOperation group
    ) {
        var which = present().and("sessionId").in(sessions);
        var steps = Aggregation.newAggregation(
            Aggregation.match(units == null ? which : which.and("unit").in(units)),
            group
        );
        return new ArrayList<>(template.aggregate(steps, "sessionAttendances", Document.class).getMappedResults());
    }

    private static Number number(Document sums, String field) {
        return sums.get(field, Number.class);
    }

    private static Criteria present() {
        return Criteria.where("removed").is(false);
    }

    private static Query byId(String id) {
        return new Query(Criteria.where("_id").is(id));
    }

    private void index(String... fields) {
        var index = new Index();
        for (var field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        template.indexOps(Attendance.class).createIndex(index);
    }
}
