package io.chengxuan.gateway.limit;

import io.chengxuan.platform.web.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * A request body that fails once it is longer than allowed. What goes wrong on the client's side comes out as a
 * {@link Problem}, so that it is not taken for a fault of the service the body is sent on to.
 */
final class CountedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize most;
    private long read;

    CountedStream(ServletInputStream body, DataSize most) {
        this.body = body;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        try {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            int got = body.read(target, from, length);
            count(Math.max(0, got));
            return got;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most.toBytes()) {
            throw BodyLimitFilter.tooLarge(most);
        }
    }

    private static Problem broken(IOException cause) {
        var problem = new Problem(HttpStatus.BAD_REQUEST, "body-broken");
        problem.initCause(cause);
        return problem;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
