package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanPreview.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what needs a person's look while a document is read. */
final class Problems {

    private final List<Problem> all = new ArrayList<>();

    void add(String where, String what, String kept) {
        all.add(new Problem(where, what, kept));
    }

    void add(Place place, String what, String kept) {
        add(place.inWords(), what, kept);
    }

    List<Problem> all() {
        return List.copyOf(all);
    }
}
