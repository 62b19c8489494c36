package io.chengxuan.local.sample;

import io.chengxuan.local.process.Folders;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The accounts of the sample, each with a random password that is ready to use: the one-time password that the gateway gives is
 * exchanged at once. Who stands in the sign-ins already is left alone, so a second run goes on where the first was cut off.
 */
final class SampleAccounts {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;

    private final Gateway gateway;
    private final SignIns signIns;
    private final SecureRandom random = new SecureRandom();

    SampleAccounts(Gateway gateway, Folders folders) {
        this.gateway = gateway;
        this.signIns = new SignIns(folders);
    }

    void load(Consumer<String> say) {
        Map<String, String> oneTime = create();
        Map<String, JsonNode> ids = new HashMap<>();
        gateway
            .get("admin", "/api/accounts?size=200")
            .get("items")
            .forEach(row -> ids.put(row.get("username").asString(), row));
        if (!signIns.knows("admin")) {
            // Not the password of the gateway's file: a first run may have exchanged it and been cut off before it said so.
            choosePassword("admin", "admin", "SH", reset(Objects.requireNonNull(ids.get("admin"))));
        }
        for (Table.Row row : Table.rows("accounts.tsv")) {
            String username = row.get("username");
            if (!signIns.knows(username)) {
                String given = oneTime.get(username);
                String password = given != null ? given : reset(Objects.requireNonNull(ids.get(username)));
                choosePassword(username, row.get("roles"), row.get("unit"), password);
            }
        }
        say.accept("sample: accounts");
    }

    /** One-time passwords of the accounts that were not there before. */
    private Map<String, String> create() {
        // The gateway learns the units by event; until then it refuses rows that name them.
        for (int attempt = 1; ; attempt++) {
            JsonNode result = gateway.upload(
                "admin",
                "/api/accounts/imports",
                "sample-accounts-" + random.nextLong(),
                "accounts.tsv",
                Table.text("accounts.tsv")
            );
            if (result.get("problems").isEmpty() || attempt == 60) {
                return created(result);
            }
            Gateway.pause();
        }
    }

    private static Map<String, String> created(JsonNode result) {
        if (!result.get("problems").isEmpty()) {
            throw new SampleFailed("accounts: " + result.get("problems"));
        }
        Map<String, String> oneTime = new HashMap<>();
        result
            .get("created")
            .forEach(row -> oneTime.put(row.get("username").asString(), row.get("oneTimePassword").asString()));
        return oneTime;
    }

    private String reset(JsonNode account) {
        String path = "/api/accounts/" + account.get("id").asString() + "/reset-password";
        return gateway
            .post("admin", path, "sample-reset-" + random.nextLong(), Map.of())
            .get("oneTimePassword")
            .asString();
    }

    private void choosePassword(String username, String roles, String unit, String oneTime) {
        String password = password();
        new Session(gateway.address()).choosePassword(username, oneTime, password);
        signIns.add(username, password, roles, unit);
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(4, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
        }
        return password.toString();
    }
}
