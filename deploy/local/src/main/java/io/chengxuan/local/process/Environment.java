package io.chengxuan.local.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The settings a service gets as environment variables: ordinary Spring properties. */
final class Environment {

    private Environment() {}

    /**
     * @param listen address of the gateway
     * @param offset the port offset of the whole platform
     */
    static Map<String, String> of(Member member, Folders folders, String listen, int offset) {
        Map<String, String> variables = new HashMap<>();
        // Each arena of glibc keeps megabytes that a small heap never needs.
        variables.put("MALLOC_ARENA_MAX", "2");
        if (member.embedded()) {
            return variables;
        }
        variables.put("SERVER_ADDRESS", member == Member.GATEWAY ? listen : "127.0.0.1");
        variables.put("SERVER_PORT", String.valueOf(member.port(offset)));
        variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(member.secondPort(offset)));
        // The embedded store has no sessions, so the driver must not retry writes by itself.
        variables.put(
            "SPRING_MONGODB_URI",
            "mongodb://127.0.0.1:%d/%s?retryWrites=false".formatted(Member.STORE.port(offset), member.label())
        );
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Member.BROKER.port(offset));
        variables.put("CHENGXUAN_PARTITIONS", "4");
        variables.put("CHENGXUAN_FILES_DIRECTORY", folders.files().resolve(member.label()).toString());
        if (member == Member.GATEWAY) {
            variables.put("CHENGXUAN_GATEWAY_KEYS_DIRECTORY", folders.keys().toString());
            for (Member service : Member.services()) {
                variables.put(
                    "CHENGXUAN_GATEWAY_ROUTES_" + service.label().toUpperCase(Locale.ROOT),
                    "http://127.0.0.1:" + service.port(offset)
                );
            }
        } else {
            // Only the services accept internal tokens; the gateway makes them.
            variables.put("CHENGXUAN_ACCESS_KEYS", folders.keys().resolve("internal-public.jwks").toString());
        }
        if (member == Member.MEDIA) {
            variables.put("CHENGXUAN_PRIVACY_KEYS", folders.privacy().resolve(member.label()).toString());
        }
        if (member == Member.REPORTING) {
            variables.put("CHENGXUAN_REPORTING_AUDIT_KEY", folders.keys().resolve("journal.pem").toString());
        }
        return variables;
    }
}
