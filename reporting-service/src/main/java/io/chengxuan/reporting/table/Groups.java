package io.chengxuan.reporting.table;

import java.util.Comparator;
import java.util.List;

/** Ranking groups in tables. */
public final class Groups {

    /** Key of the row of units outside all groups. */
    public static final String NONE = "NONE";

    /** The order of groups as users list them, others behind. */
    public static final Comparator<String> ORDER = Comparator.<String>comparingInt(group ->
        Math.floorMod(List.of("URBAN", "SUBURBAN", "DIRECT", NONE).indexOf(group), 5)
    ).thenComparing(Comparator.naturalOrder());

    private Groups() {}
}
