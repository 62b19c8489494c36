package io.chengxuan.media.release;

/**
 * A place in a year's running numbers.
 *
 * @param text as it is written, {@code 城管通稿〔2026〕12号}
 */
record ReleaseNumber(int year, int serial, String text) {
    static ReleaseNumber of(String prefix, int year, int serial) {
        return new ReleaseNumber(year, serial, "%s〔%d〕%d号".formatted(prefix, year, serial));
    }

    /** Ordered as the numbers are. */
    String key() {
        return "%d-%06d".formatted(year, serial);
    }

    /** What all keys of a year begin with. */
    static String keys(int year) {
        return year + "-";
    }
}
