package io.chengxuan.local.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** In Pudong the approver is away and the editor stands in for them; another time, arranged too early, was called off again. */
final class SampleDelegations {

    private static final String ADMIN = "admin";
    private static final String PATH = "/api/delegations";

    private final Gateway gateway;
    private final LocalDate today;

    SampleDelegations(Gateway gateway, LocalDate today) {
        this.gateway = gateway;
        this.today = today;
    }

    void load(Consumer<String> say) {
        Map<String, String> ids = new HashMap<>();
        gateway
            .get(ADMIN, "/api/accounts?size=200")
            .get("items")
            .forEach(row -> ids.put(row.get("username").asString(), row.get("id").asString()));
        String editor = Objects.requireNonNull(ids.get("pd.editor"));
        String approver = Objects.requireNonNull(ids.get("pd.approver"));
        lend(approver, editor, today, today.plusDays(6), "外出培训");
        String calledOff = lend(editor, approver, today.plusDays(30), today.plusDays(34), "年休假");
        gateway.post(ADMIN, PATH + "/" + calledOff + "/revoke", "sample-revoke-" + calledOff, Map.of());
        say.accept("sample: delegations");
    }

    /** Its id, also when an earlier run made it on another day. */
    private String lend(String from, String to, LocalDate first, LocalDate last, String reason) {
        for (JsonNode row : gateway.get(ADMIN, PATH + "?size=200").get("items")) {
            if (row.at("/from/id").asString().equals(from) && row.at("/to/id").asString().equals(to)) {
                return row.get("id").asString();
            }
        }
        var wish = Map.of(
            "from",
            from,
            "to",
            to,
            "firstDay",
            first.toString(),
            "lastDay",
            last.toString(),
            "reason",
            reason
        );
        return gateway
            .post(ADMIN, PATH, "sample-delegation-" + from + first, wish)
            .get("id")
            .asString();
    }
}
