package io.chengxuan.gateway.route;

import io.chengxuan.platform.web.Problem;
import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request on to a service: same path and query, byte for byte as they came, with the headers that pass. The stock
 * handler decodes and encodes the query again and copies the headers once per filter.
 */
final class Forward implements HandlerFunction<ServerResponse> {

    private final ProxyExchange exchange;
    private final PassedHeaders headers;
    private final URI service;

    Forward(ProxyExchange exchange, PassedHeaders headers, URI service) {
        this.exchange = exchange;
        this.headers = headers;
        this.service = service;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var servlet = request.servletRequest();
        return exchange.exchange(
            exchange
                .request(request)
                .uri(address(servlet.getRequestURI(), servlet.getQueryString()))
                .headers(headers.toService(servlet))
                .build()
        );
    }

    private URI address(String path, @org.jspecify.annotations.Nullable String query) {
        try {
            return URI.create(service + (query == null ? path : path + "?" + query));
        } catch (IllegalArgumentException _) {
            throw new Problem(HttpStatus.BAD_REQUEST, "http-400");
        }
    }
}
