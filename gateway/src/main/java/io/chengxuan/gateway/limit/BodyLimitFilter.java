package io.chengxuan.gateway.limit;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.platform.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit with 413: at once when the length is stated, else as soon as the bytes read pass it,
 * which is the only way to bound a chunked body.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final GatewaySettings.Limit limit;

    BodyLimitFilter(GatewaySettings settings) {
        limit = settings.limit();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        if (request.getContentLengthLong() == 0 || noBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        var most = most(request);
        if (request.getContentLengthLong() > most.toBytes()) {
            throw tooLarge(most);
        }
        chain.doFilter(new Counted(request, most), response);
    }

    private static boolean noBody(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null;
    }

    private DataSize most(HttpServletRequest request) {
        var type = request.getContentType();
        boolean upload = type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
        return upload && request.getRequestURI().endsWith("/imports") ? limit.importBody() : limit.body();
    }

    static Problem tooLarge(DataSize most) {
        var readable = most.toMegabytes() > 0 ? most.toMegabytes() + " MB" : most.toKilobytes() + " KB";
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", readable);
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final DataSize most;
        private @Nullable CountedStream stream;

        Counted(HttpServletRequest request, DataSize most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream(), most);
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
