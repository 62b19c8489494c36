package io.chengxuan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Fingerprints the JSON body of a request that carries an idempotency key, so that the same key with another body is told
 * from a repetition. JSON bodies are small (the gateway's limit), so the body is held in memory.
 */
public final class RepeatedBody extends OncePerRequestFilter {

    private static final String FINGERPRINT = RepeatedBody.class.getName();

    /** The fingerprint of the request's JSON body; empty when it has none. */
    public static String fingerprint(HttpServletRequest request) {
        return request.getAttribute(FINGERPRINT) instanceof String fingerprint ? fingerprint : "";
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return (
            request.getHeader("Idempotency-Key") == null ||
            type == null ||
            !type.startsWith(MediaType.APPLICATION_JSON_VALUE)
        );
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        byte[] body = request.getInputStream().readAllBytes();
        request.setAttribute(FINGERPRINT, Fingerprint.of(body));
        chain.doFilter(
            new HttpServletRequestWrapper(request) {
                @Override
                public ServletInputStream getInputStream() {
                    return new Replayed(body);
                }
            },
            response
        );
    }

    private static final class Replayed extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replayed(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return bytes.read(target, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body has been read already");
        }
    }
}
