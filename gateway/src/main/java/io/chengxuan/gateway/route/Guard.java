package io.chengxuan.gateway.route;

import io.chengxuan.platform.web.Problem;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A bulkhead and a breaker per service, and a retry for reads. A service that is away, or has as many requests as it may have
 * at once, is answered for with 503 and {@code Retry-After}, one that is slow with 504; only what happens on the way counts
 * as a failure, not what a service answers.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final String service;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    Guard(String service, Bulkhead bulkhead, CircuitBreaker breaker, Retry retry) {
        this.service = service;
        this.bulkhead = bulkhead;
        this.breaker = breaker;
        this.retry = retry;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            Callable<ServerResponse> once = () -> breaker.executeCallable(() -> next.handle(request));
            return bulkhead.executeCallable(isRead(request.method()) ? Retry.decorateCallable(retry, once) : once);
        } catch (BulkheadFullException _) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service-busy", service);
        } catch (CallNotPermittedException _) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", service);
        } catch (UncheckedIOException e) {
            throw problem(Objects.requireNonNull(e.getCause()));
        }
    }

    private Problem problem(IOException fault) {
        log.warn("{} did not answer: {}", service, fault.toString());
        boolean sent = !(
            fault instanceof ConnectTimeoutException || fault instanceof ConnectionRequestTimeoutException
        );
        return sent && fault instanceof SocketTimeoutException
            ? new Problem(HttpStatus.GATEWAY_TIMEOUT, "service-slow", service)
            : new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", service);
    }

    private static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }
}
