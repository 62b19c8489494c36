package io.chengxuan.load;

import java.util.Map;

/** Settings of a platform that is measured. */
public final class Settings {

    /** The limit per user counts and never refuses: a few users here do what hundreds would. */
    public static final Map<String, String> UNLIMITED = Map.of(
        "CHENGXUAN_GATEWAY_LIMIT_PERSECOND",
        "1000000",
        "CHENGXUAN_GATEWAY_LIMIT_BURST",
        "1000000"
    );

    private Settings() {}
}
