package io.chengxuan.media.channel;

/** What a channel of the bureau's own is. PRINT is a paper or magazine of its own. */
public enum ChannelKind {
    WECHAT,
    VIDEO,
    WEBSITE,
    MICROBLOG,
    PRINT,
}
