package io.chengxuan.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation tree as every service sees it.
 *
 * @param id its code, such as {@code PD}
 * @param level CITY, DEPARTMENT, DISTRICT or SQUAD
 * @param parent code of the unit above; null for the city
 * @param group ranking group URBAN, SUBURBAN or DIRECT; null outside the 20 subordinate units
 */
public record Unit(
    String id,
    String name,
    List<String> aliases,
    Level level,
    @Nullable String parent,
    @Nullable String group,
    boolean closed,
    int order
) {
    public enum Level {
        CITY,
        DEPARTMENT,
        DISTRICT,
        SQUAD,
    }
}
