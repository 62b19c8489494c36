package io.chengxuan.plan.quota;

/** What kind of outlet a piece appeared in. */
enum OutletKind {
    NEWSPAPER,
    TV,
    RADIO,
    MAGAZINE,
    NEWS_SITE,
    PLATFORM_ACCOUNT,
}
