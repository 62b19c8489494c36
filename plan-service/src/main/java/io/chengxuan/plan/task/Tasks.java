package io.chengxuan.plan.task;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All tasks; lists are in the order of their due dates. */
@Repository
public class Tasks extends Aggregates<Task> {

    private static final Logger log = LoggerFactory.getLogger(Tasks.class);
    private static final int MOST_DUE = 5_000;

    private final UnitTree units;
    private final MongoTemplate template;

    Tasks(AggregateStore store, UnitTree units, MongoTemplate template) {
        super(Task.class, store);
        this.units = units;
        this.template = template;
        index("due", "_id");
        index("unit", "due", "_id");
        index("responsible", "status", "due");
        index("assignment.planId");
        index("assignment.projectId");
        index("parent");
        index("squads.pending");
    }

    Page<Task> page(TaskQuery query, Scope scope, Paging paging, LocalDate today, LocalDate soon) {
        var below = query.unit() == null ? Set.<String>of() : units.subtree(query.unit());
        var read = list(paging.query(query.criteria(scope, below, today, soon), "due", Sort.Direction.ASC));
        return paging.page(read, task -> task.due().toString(), Task::id);
    }

    /** All tasks of a project, those taken out of the plan among them, without squads' shares of them. */
    public List<Task> ofProject(String projectId) {
        return list(new Query(Criteria.where("assignment.projectId").is(projectId).and("parent").is(null)));
    }

    /** Tasks owed and to be signed for that were assigned before then, that nobody signed for and nobody was told so of. */
    List<Task> leftUnsigned(Collection<String> plans, Instant assignedBefore, int most) {
        var which = Criteria.where("assignment.planId")
            .in(plans)
            .and("toSign")
            .is(true)
            .and("receipt")
            .is(null)
            .and("toldUnsigned")
            .ne(true)
            .and("status")
            .in(TaskStatus.OWED)
            .and("assignment.assignedAt")
            .lt(assignedBefore);
        return list(new Query(which).limit(most));
    }

    /** Tasks whose squads' tasks do not all say what they do. */
    List<Task> toFollow(int most) {
        return list(new Query(Criteria.where("squads.pending").is(true)).limit(most));
    }

    /** How the squads' shares of each of these tasks stand on a day, for those that have any. */
    public Map<String, Parts> parts(Collection<Task> wholes, LocalDate day) {
        var ids = wholes
            .stream()
            .filter(task -> task.squads() != null)
            .map(Task::id)
            .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var which = new Query(Criteria.where("parent").in(ids));
        which.fields().include("parent", "unit", "status", "due", "handedInOn", "reported");
        var shares = template
            .find(which, Document.class, template.getCollectionName(Task.class))
            .stream()
            .collect(Collectors.groupingBy(share -> share.getString("parent")));
        return wholes
            .stream()
            .filter(task -> task.squads() != null)
            .collect(
                Collectors.toMap(Task::id, task ->
                    Parts.of(Objects.requireNonNull(task.squads()), shares.getOrDefault(task.id(), List.of()), day)
                )
            );
    }

    /** Changes a task as a sweep has found it; one that has moved on since is found again. */
    void changeFound(Task found, Instant at, Consumer<Task> decision) {
        try {
            change(found.id(), new Command("system:plan", found.unit(), null, "", found.version(), at), decision);
        } catch (Problem e) {
            log.debug("Task {} has moved on: {}", found.id(), e.getMessage());
        }
    }

    /**
     * Goes through the tasks of a plan that the caller may read: without squads' shares of them, unless the caller is a
     * squad and has nothing else.
     */
    public void forEachOf(String planId, Scope scope, Consumer<Task> each) {
        var caller = units.find(scope.caller().unit());
        var which = Criteria.where("assignment.planId").is(planId);
        if (caller.isEmpty() || caller.get().level() != Unit.Level.SQUAD) {
            which = which.and("parent").is(null);
        }
        var readable = scope.city() ? which : new Criteria().andOperator(which, scope.readable());
        for (String after = ""; after != null; ) {
            var next = new Criteria().andOperator(readable, Criteria.where("_id").gt(after));
            var query = new Query(next).with(Sort.by("_id")).limit(Paging.MAX_SIZE);
            // What has been said over the year is most of a task, and nobody asks for it here.
            query.fields().exclude("history", "commands", "outbox", "sources");
            var some = list(query);
            some.forEach(each);
            after = some.size() < Paging.MAX_SIZE ? null : some.getLast().id();
        }
    }

    /** A unit's own tasks due from a day on. */
    public List<Task> dueOf(String unit, LocalDate since) {
        var which = Criteria.where("unit").is(unit).and("due").gte(since.toString());
        return list(new Query(which).with(Sort.by("due", "_id")).limit(MOST_DUE));
    }

    /** Tasks still owed and due by a day that nobody was reminded of today, the most urgent first. */
    List<Task> toRemindOf(Collection<String> plans, LocalDate today, LocalDate soon, int most) {
        var which = Criteria.where("status")
            .in(TaskStatus.OWED)
            .and("due")
            .lte(soon.toString())
            .and("remindedOn")
            .ne(today.toString())
            .and("assignment.planId")
            .in(plans);
        return list(new Query(which).with(Sort.by("due", "_id")).limit(most));
    }
}
