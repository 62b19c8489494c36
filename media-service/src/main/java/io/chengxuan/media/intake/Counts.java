package io.chengxuan.media.intake;

/** What became of rows: new, changed, unchanged and bad ones. */
record Counts(int created, int changed, int unchanged, int bad) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    int done() {
        return created + changed + unchanged + bad;
    }

    Counts and(Counts other) {
        return new Counts(
            created + other.created,
            changed + other.changed,
            unchanged + other.unchanged,
            bad + other.bad
        );
    }
}
