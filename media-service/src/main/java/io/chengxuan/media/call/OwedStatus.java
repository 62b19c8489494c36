package io.chengxuan.media.call;

/** What became of what a unit owes; whether in time is {@link Timeliness}. CANCELLED: the call was withdrawn. */
enum OwedStatus {
    OWED,
    HANDED_IN,
    EXCUSED,
    CANCELLED,
}
