package io.chengxuan.plan.view;

import io.chengxuan.platform.outbox.Aggregate;
import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.mapping.Document;

/** The filters of a list under a name, for the one account that saved them. */
@Document("savedViews")
class SavedView extends Aggregate {

    /** The lists whose filters can be saved, of whichever service. */
    enum List {
        COVERAGE(
            "text unit outlet level kind tone tier topic series campaign project from to reprint due withdrawn order"
        ),
        PORTFOLIO("year plan unit kind from to health text asOf sort"),
        TASKS("view layout plan project unit status kind from to text asOf parent handler");

        private final Set<String> filters;

        List(String filters) {
            this.filters = Set.of(filters.split(" "));
        }

        /** Names of its filters, as they stand in addresses. */
        Set<String> filters() {
            return filters;
        }
    }

    private final String unit;
    private final String account;
    private final List list;
    private String name;
    private Map<String, String> filters;
    private int preference;
    private boolean removed;

    SavedView(String id, String unit, String account, List list, String name, Map<String, String> filters) {
        super(id);
        this.unit = unit;
        this.account = account;
        this.list = list;
        this.name = name;
        this.filters = filters;
        raise(What.SAVED);
    }

    void change(String newName, Map<String, String> newFilters) {
        name = newName;
        filters = newFilters;
        raise(What.CHANGED);
    }

    /** The list opens with the one of the highest preference; 0 for not at all. */
    void prefer(int above) {
        preference = above;
        raise(What.CHANGED);
    }

    /** Is there no more; a stub stays, for its events. */
    void remove() {
        if (!removed) {
            removed = true;
            preference = 0;
            name = "";
            filters = Map.of();
            raise(What.REMOVED);
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    String account() {
        return account;
    }

    List list() {
        return list;
    }

    String name() {
        return name;
    }

    Map<String, String> filters() {
        return filters;
    }

    int preference() {
        return preference;
    }

    boolean removed() {
        return removed;
    }

    @Override
    protected SavedViewState state() {
        return new SavedViewState(id(), list, removed);
    }

    private enum What {
        SAVED,
        CHANGED,
        REMOVED,
    }
}
