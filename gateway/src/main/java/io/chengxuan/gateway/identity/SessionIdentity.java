package io.chengxuan.gateway.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a browser session remembers: which account, which of its passwords it was opened with, and when it ends. */
public final class SessionIdentity {

    private static final String ACCOUNT = "account";
    private static final String CREDENTIAL = "credential";
    private static final String ENDS = "ends";
    private static final String EXTERNAL = "external";

    private SessionIdentity() {}

    public static void open(HttpSession session, Identity identity, Duration atMost) {
        session.setAttribute(ACCOUNT, identity.accountId());
        session.setAttribute(CREDENTIAL, identity.credential());
        session.setAttribute(ENDS, Instant.now().plus(atMost).toEpochMilli());
    }

    /** After a sign-in elsewhere, where our password does not matter and so need not be changed first. */
    public static void openExternal(HttpSession session, Identity identity, Duration atMost) {
        open(session, identity, atMost);
        session.setAttribute(EXTERNAL, true);
    }

    /** The session's account as it is now; empty when nobody signed in, or the account may no longer act. */
    static Optional<Identity> of(Function<String, @Nullable Object> attributes, CurrentIdentities accounts) {
        if (
            !(attributes.apply(ACCOUNT) instanceof String id) ||
            !(attributes.apply(ENDS) instanceof Long ends) ||
            ends < System.currentTimeMillis()
        ) {
            return Optional.empty();
        }
        var credential = attributes.apply(CREDENTIAL);
        return accounts
            .find(id)
            .filter(now -> Long.valueOf(now.credential()).equals(credential))
            .map(now -> attributes.apply(EXTERNAL) == null ? now : now.withoutPasswordChange());
    }
}
