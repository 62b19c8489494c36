package io.chengxuan.gateway.route;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.gateway.identity.InternalTokens;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One route per service; see {@link Service} for which paths. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    EventStreams eventStreams(GatewaySettings settings) {
        return new EventStreams(settings);
    }

    /** HTTP/1.1 and nothing clever: no redirects, cookies, decompression or retries behind the gateway's back. */
    @Bean
    MinimalHttpClient serviceClient(GatewaySettings settings) {
        var upstream = settings.upstream();
        return HttpClients.createMinimal(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(upstream.connections())
                .setMaxConnTotal(upstream.connections() * Service.values().length)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(upstream.connectWithin()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build()
                )
                .build()
        );
    }

    @Bean
    ProxyExchange serviceExchange(MinimalHttpClient client, EventStreams streams, GatewaySettings settings) {
        return new ServiceExchange(client, streams, settings.upstream());
    }

    @Bean
    PassedHeaders passedHeaders(InternalTokens tokens) {
        return new PassedHeaders(tokens);
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(
        ProxyExchange exchange,
        PassedHeaders headers,
        BulkheadRegistry bulkheads,
        CircuitBreakerRegistry breakers,
        RetryRegistry retries,
        GatewaySettings settings
    ) {
        RouterFunction<ServerResponse> all = null;
        for (var service : Service.values()) {
            var name = service.shortName();
            var address = Objects.requireNonNull(settings.routes().get(name), () -> "No route to " + name);
            var route = GatewayRouterFunctions.route(name)
                .route(new Owned(service)::test, new Forward(exchange, headers, base(address)))
                .filter(new Guard(name, bulkheads.bulkhead(name), breakers.circuitBreaker(name), retries.retry(name)))
                .build();
            all = all == null ? route : all.and(route);
        }
        return Objects.requireNonNull(all);
    }

    private static URI base(URI address) {
        var text = address.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** Whether a path belongs to the service; names the noun for the metrics. */
    private record Owned(Service service, Map<String, PathPattern> patterns) {
        Owned(Service service) {
            this(
                service,
                service
                    .nouns()
                    .stream()
                    .collect(
                        java.util.stream.Collectors.toMap(
                            noun -> noun,
                            noun -> PathPatternParser.defaultInstance.parse("/api/" + noun + "/**")
                        )
                    )
            );
        }

        boolean test(org.springframework.web.servlet.function.ServerRequest request) {
            var noun = Service.noun(request.path());
            var pattern = noun == null ? null : patterns.get(noun);
            if (pattern == null) {
                return false;
            }
            request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, pattern);
            return true;
        }
    }
}
