package io.chengxuan.media.submission;

/** What a submission is: a PHOTO one lives by its pictures, a VIDEO one by its link. */
public enum Form {
    ARTICLE,
    PHOTO,
    VIDEO,
}
