package io.chengxuan.local.store.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart for planning: what it says of each field, its {@code $and}s flattened, and the branches of its
 * first {@code $or}. Other top-level operators are left to the matcher.
 */
final class Conditions {

    private final Map<String, List<@Nullable Object>> operands;
    private @Nullable List<Conditions> branches;

    private Conditions(Map<String, List<@Nullable Object>> operands) {
        this.operands = operands;
    }

    static Conditions of(Document query) {
        var conditions = new Conditions(new LinkedHashMap<>());
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            String key = condition.getKey();
            Object value = condition.getValue();
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                documents(parts).forEach(this::add);
            } else if (key.equals("$or") && value instanceof Collection<?> parts) {
                addBranches(documents(parts));
            } else if (!key.startsWith("$")) {
                operands.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(value);
            }
        }
    }

    private void addBranches(List<Document> parts) {
        if (branches == null && !parts.isEmpty()) {
            branches = parts.stream().map(Conditions::of).toList();
        }
    }

    private static List<Document> documents(Collection<?> parts) {
        return parts.stream().filter(Document.class::isInstance).map(Document.class::cast).toList();
    }

    /** The alternatives, each with everything that holds for all of them; just this if there are none. */
    List<Conditions> alternatives() {
        return branches == null ? List.of(this) : branches.stream().map(this::with).toList();
    }

    private Conditions with(Conditions branch) {
        var both = new LinkedHashMap<String, List<@Nullable Object>>();
        branch.operands.forEach((field, values) -> both.put(field, new ArrayList<>(values)));
        operands.forEach((field, values) -> both.computeIfAbsent(field, _ -> new ArrayList<>(1)).addAll(values));
        return new Conditions(both);
    }

    boolean hasAlternatives() {
        return branches != null;
    }

    /**
     * What is asked of a field; null if no index helps.
     *
     * @param multikey whether the field may be an array: different elements may then fulfil different conditions, so
     *                 that only one of them limits what is looked at
     */
    @Nullable
    Demand on(String field, boolean multikey) {
        Demand all = null;
        boolean complete = !multikey;
        for (Object operand : operands.getOrDefault(field, List.of())) {
            Demand one = Demand.of(operand);
            complete &= one != null;
            if (one != null && (all == null || !multikey)) {
                all = all == null ? one : all.and(one);
            }
        }
        return all == null || complete ? all : all.incomplete();
    }
}
