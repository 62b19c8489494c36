package io.chengxuan.gateway.refusal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chengxuan.gateway.route.Service;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;
import io.chengxuan.platform.outbox.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** The attempts that were refused. The same by the same account within a minute is one, or a loop would fill the log. */
// The plain name is that of the filter that makes problem documents.
@Repository("notedRefusals")
public class Refusals extends Aggregates<Refusal> {

    private static final Set<String> OWN = Set.of("accounts", "delegations", "session");

    private static final int MOST_SEGMENTS = 8;
    private static final String WORD = "[a-z][a-z-]{0,19}";

    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterWrite(Duration.ofMinutes(1))
        .build();

    Refusals(AggregateStore store) {
        super(Refusal.class, store);
    }

    /** Notes that the caller was refused a request. */
    void note(Caller caller, String method, String path) {
        // By noun and not by path: there are as many paths as somebody likes to make up.
        var same = caller.accountId() + " " + method + " " + noun(path);
        if (lately.asMap().putIfAbsent(same, true) == null) {
            var refusal = new Refusal(UUID.randomUUID().toString(), caller.unit(), method, withoutIds(path));
            create(refusal, new Command(caller.accountId(), caller.unit(), null, "", null, Instant.now()));
        }
    }

    /** Of what is here; all else that somebody may make up counts as one. */
    private static String noun(String path) {
        var segments = path.split("/", 4);
        var noun = segments.length > 2 ? segments[2] : "";
        return Service.of(path) != null || OWN.contains(noun) ? noun : "";
    }

    static String withoutIds(String path) {
        return Arrays.stream(path.split("/"))
            .limit(MOST_SEGMENTS)
            .map(segment -> segment.isEmpty() || segment.matches(WORD) ? segment : "*")
            .collect(Collectors.joining("/"));
    }
}
