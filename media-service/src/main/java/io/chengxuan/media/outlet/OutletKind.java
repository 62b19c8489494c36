package io.chengxuan.media.outlet;

/** What kind of outlet it is. */
public enum OutletKind {
    NEWSPAPER,
    TV,
    RADIO,
    MAGAZINE,
    NEWS_SITE,
    PLATFORM_ACCOUNT,
}
