package io.chengxuan.media.roster;

/** What somebody is on the roster for: 兼职编辑 or 新闻发言人. */
enum RosterKind {
    PART_TIME_EDITOR,
    SPOKESPERSON,
}
