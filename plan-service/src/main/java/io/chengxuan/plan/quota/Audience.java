package io.chengxuan.plan.quota;

/**
 * Whom a quota is for.
 *
 * @param code of the unit or the ranking group; {@code ALL} for all units of DISTRICT level
 */
record Audience(Kind kind, String code) {
    static final Audience ALL = new Audience(Kind.ALL, "ALL");

    enum Kind {
        UNIT,
        GROUP,
        ALL,
    }
}
