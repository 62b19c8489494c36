package io.chengxuan.gateway.route;

import io.chengxuan.gateway.GatewaySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One request to a service and its answer, streamed both ways by blocking reads and writes on the request's own (virtual)
 * thread. The time limit runs until the answer begins; a stream of events may then last as long as its session.
 */
final class ServiceExchange implements ProxyExchange {

    private final MinimalHttpClient client;
    private final EventStreams streams;
    private final RequestConfig limited;
    private final RequestConfig unlimited;

    ServiceExchange(MinimalHttpClient client, EventStreams streams, GatewaySettings.Upstream settings) {
        this.client = client;
        this.streams = streams;
        var config = RequestConfig.custom().setConnectionRequestTimeout(Timeout.ofSeconds(1));
        this.limited = config.setResponseTimeout(Timeout.of(settings.answerWithin())).build();
        this.unlimited = config.setResponseTimeout(Timeout.DISABLED).build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        var servlet = request.getServerRequest().servletRequest();
        var uri = Objects.requireNonNull(request.getUri());
        var outgoing = outgoing(request, servlet, uri);
        boolean events = EventStreams.asked(servlet);
        outgoing.setConfig(events ? unlimited : limited);
        try {
            var target = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
            var answer = events
                ? streams.open(outgoing, () -> client.executeOpen(target, outgoing, HttpClientContext.create()))
                : client.executeOpen(target, outgoing, HttpClientContext.create());
            return answered(answer, outgoing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpUriRequestBase outgoing(Request request, HttpServletRequest servlet, URI uri) {
        var outgoing = new HttpUriRequestBase(request.getMethod().name(), uri);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        long length = servlet.getContentLengthLong();
        if (length > 0 || (length < 0 && servlet.getHeader("Transfer-Encoding") != null)) {
            try {
                outgoing.setEntity(new InputStreamEntity(servlet.getInputStream(), length, null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outgoing;
    }

    private ServerResponse answered(ClassicHttpResponse answer, HttpUriRequestBase outgoing) {
        var response = GatewayServerResponse.status(answer.getCode()).build((servletRequest, servletResponse) -> {
            write(answer, outgoing, servletRequest, servletResponse);
            return null;
        });
        for (var header : answer.getHeaders()) {
            if (PassedHeaders.toClient(header.getName())) {
                response.headers().add(header.getName(), header.getValue());
            }
        }
        return response;
    }

    private void write(
        ClassicHttpResponse answer,
        HttpUriRequestBase outgoing,
        HttpServletRequest request,
        HttpServletResponse response
    ) throws IOException {
        boolean whole = false;
        try {
            var body = answer.getEntity() == null ? null : answer.getEntity().getContent();
            if (EventStreams.is(answer)) {
                streams.relay(Objects.requireNonNull(body), outgoing, request, response);
            } else if (body != null) {
                copy(body, response.getOutputStream());
                whole = true;
            } else {
                whole = true;
            }
        } finally {
            if (whole) {
                answer.close();
            } else {
                // Closing would first read the rest, which for a stream never ends.
                outgoing.abort();
            }
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[8192];
        for (int got; (got = from.read(buffer)) >= 0; ) {
            to.write(buffer, 0, got);
        }
        from.close();
    }
}
