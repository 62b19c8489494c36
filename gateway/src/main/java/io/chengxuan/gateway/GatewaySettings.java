package io.chengxuan.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the gateway, under {@code chengxuan.gateway}.
 *
 * @param keysDirectory holds the key files; made with owner-only rights when absent
 * @param routes base address of each service by its short name
 * @param issuer name in the tokens given to machines; a URL
 * @param machines machine accounts to keep in step with these settings, by client id
 */
@ConfigurationProperties("chengxuan.gateway")
public record GatewaySettings(
    Path keysDirectory,
    Map<String, URI> routes,
    @DefaultValue("https://chengxuan.io/gateway") String issuer,
    @DefaultValue Limit limit,
    @DefaultValue Upstream upstream,
    @DefaultValue Session session,
    @DefaultValue SignIn signIn,
    @DefaultValue Live live,
    @DefaultValue Map<String, Machine> machines
) {
    /**
     * What one user, or one address that is not signed in, may send.
     *
     * @param perSecond requests to the API per second, over time
     * @param burst requests at once
     * @param body largest body
     * @param importBody largest body of an upload to an {@code …/imports} address
     */
    public record Limit(
        @DefaultValue("200") int perSecond,
        @DefaultValue("600") int burst,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("25MB") DataSize importBody
    ) {}

    /**
     * Limits towards a service.
     *
     * @param answerWithin from the end of the request to the head of the answer
     * @param connectWithin to open a connection
     * @param connections open connections to one service
     */
    public record Upstream(
        @DefaultValue("30s") Duration answerWithin,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("512") int connections
    ) {}

    /**
     * @param idle a session ends when unused for so long
     * @param atMost a session ends after so long in any case
     */
    public record Session(@DefaultValue("2h") Duration idle, @DefaultValue("12h") Duration atMost) {}

    /**
     * Lock-out after wrong passwords; each further failure doubles the time up to the longest.
     *
     * @param accountTries wrong passwords for one name before it is locked
     * @param addressTries wrong passwords from one address before it is locked
     */
    public record SignIn(
        @DefaultValue("5") int accountTries,
        @DefaultValue("30") int addressTries,
        @DefaultValue("30s") Duration firstLock,
        @DefaultValue("15m") Duration longestLock
    ) {}

    /**
     * Streams of server-sent events.
     *
     * @param heartbeat a comment is sent after so long a silence, which shows whether the browser is still there
     */
    public record Live(@DefaultValue("15s") Duration heartbeat) {}

    /**
     * A machine's account.
     *
     * @param secret as stored: {@code {bcrypt}…}, or {@code {noop}…} for a first try
     */
    public record Machine(String secret, String unit, List<String> roles, @Nullable String name) {}
}
