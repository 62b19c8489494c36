package io.chengxuan.gateway.limit;

import com.mongodb.MongoException;
import io.chengxuan.platform.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers refusals that come from filters and routes with the same problem documents as those of controllers. An answer
 * that has begun is broken off instead, so that half of it is not taken for the whole.
 */
final class RefusalFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    RefusalFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var refusal = refusal(e);
            if (refusal == null || response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            if (problems.resolveException(request, response, null, refusal) == null) {
                throw e;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Exception refusal(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof DataAccessException || cause instanceof MongoException) {
                return new DataAccessResourceFailureException(String.valueOf(cause.getMessage()), cause);
            }
        }
        return null;
    }
}
