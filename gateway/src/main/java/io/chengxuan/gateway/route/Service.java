package io.chengxuan.gateway.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services and the nouns under {@code /api/} that each of them owns. A noun that stands nowhere here is denied. */
public enum Service {
    PLAN(
        "plan",
        "plans",
        "projects",
        "amendments",
        "tasks",
        "comments",
        "units",
        "inbox",
        "working-days",
        "calendar-feeds",
        "quotas",
        "sessions",
        "session-templates",
        "portfolio",
        "saved-views",
        "targets",
        "public/calendars"
    ),
    CAMPAIGN("campaign", "campaigns", "public/campaigns"),
    MEDIA("media", "media"),
    SENTIMENT("sentiment", "sentiment"),
    REPORTING("reporting", "reports");

    private static final String API = "/api/";
    private static final String PUBLIC = API + "public/";
    private static final Map<String, Service> BY_NOUN = new HashMap<>();

    static {
        for (var service : values()) {
            service.nouns.forEach(noun -> BY_NOUN.put(noun, service));
        }
    }

    private final String shortName;
    private final List<String> nouns;

    Service(String shortName, String... nouns) {
        this.shortName = shortName;
        this.nouns = List.of(nouns);
    }

    /** As in settings and in {@code /v3/api-docs/<name>}. */
    public String shortName() {
        return shortName;
    }

    public List<String> nouns() {
        return nouns;
    }

    /** The service that owns a path, or null. */
    public static @Nullable Service of(String path) {
        var noun = noun(path);
        return noun == null ? null : BY_NOUN.get(noun);
    }

    /** The first segment after {@code /api/}, under {@code public} with the one that follows; null for any other path. */
    static @Nullable String noun(String path) {
        if (!path.startsWith(API)) {
            return null;
        }
        int from = path.startsWith(PUBLIC) ? PUBLIC.length() : API.length();
        int end = path.indexOf('/', from);
        return end < 0 ? path.substring(API.length()) : path.substring(API.length(), end);
    }

    /** The service of that short name, or null. */
    static @Nullable Service named(String shortName) {
        return Arrays.stream(values())
            .filter(service -> service.shortName.equals(shortName))
            .findFirst()
            .orElse(null);
    }
}
