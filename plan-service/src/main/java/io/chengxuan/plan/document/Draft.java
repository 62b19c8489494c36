package io.chengxuan.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project while its parts are gathered; the texts are still as the document has them. */
final class Draft {

    final Place place;
    /** The project's own number, 0 if the document gives none. */
    int no = 0;

    @Nullable
    String theme;

    String name = "";
    String period = "";
    String content = "";
    String responsible = "";
    String implementing = "";
    final List<String> source = new ArrayList<>();
    final List<String> faults = new ArrayList<>();

    Draft(Place place) {
        this.place = place;
    }

    void addContent(String more) {
        content = Wording.join(content, more);
    }
}
