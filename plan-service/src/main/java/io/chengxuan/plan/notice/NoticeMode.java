package io.chengxuan.plan.notice;

/** When an account sees a kind of notice: as it comes, in one list a day, or not at all. */
enum NoticeMode {
    AT_ONCE,
    DIGEST,
    MUTED,
}
