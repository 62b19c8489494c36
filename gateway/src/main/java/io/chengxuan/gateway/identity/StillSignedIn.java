package io.chengxuan.gateway.identity;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a caller is still who they were when a long answer began: same account, unit and roles, session not ended. */
public final class StillSignedIn {

    private static final String ATTRIBUTE = StillSignedIn.class.getName();

    private final Identity then;
    private final Supplier<Optional<Identity>> now;

    private StillSignedIn(Identity then, Supplier<Optional<Identity>> now) {
        this.then = then;
        this.now = now;
    }

    static void remember(ServletRequest request, Identity then, Supplier<Optional<Identity>> now) {
        request.setAttribute(ATTRIBUTE, new StillSignedIn(then, now));
    }

    public static boolean test(ServletRequest request) {
        return !(request.getAttribute(ATTRIBUTE) instanceof StillSignedIn known) || known.test();
    }

    private boolean test() {
        return now.get().filter(then::equals).isPresent();
    }
}
