package io.chengxuan.gateway.route;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** A read that may be tried again: the connection failed. One that only took too long would take as long again. */
public final class Unanswered implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable fault) {
        return (
            fault instanceof UncheckedIOException wrapped &&
            (!(wrapped.getCause() instanceof SocketTimeoutException) ||
                wrapped.getCause() instanceof ConnectTimeoutException)
        );
    }
}
