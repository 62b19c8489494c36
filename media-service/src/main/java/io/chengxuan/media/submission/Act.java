package io.chengxuan.media.submission;

/** What a caller can do with a submission as it stands. */
enum Act {
    WRITE,
    HAND_IN,
    TAKE_BACK,
    WITHDRAW,
    PASS,
    RETURN,
    ASSIGN,
    EDIT,
    SCHEDULE,
    UNSCHEDULE,
    PUBLISH,
    LINK,
    TAKE_DOWN,
    READ,
}
