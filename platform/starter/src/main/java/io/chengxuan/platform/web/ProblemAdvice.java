package io.chengxuan.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** Turns every refusal and fault into a problem document in the caller's language. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String TYPE = "https://chengxuan.io/problems/";

    private final MessageSource messages;

    ProblemAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
        var document = document(problem.status(), problem.slug(), locale, problem.arguments());
        if (problem.hasErrors()) {
            document.setProperty(
                "errors",
                problem
                    .errors()
                    .stream()
                    .map(e -> error(e.pointer(), text("field." + e.code(), locale, e.arguments())))
                    .toList()
            );
        }
        problem.properties().forEach(document::setProperty);
        var answer = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException fault, Locale locale) {
        var document = document(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", locale);
        document.setProperty(
            "errors",
            fault
                .getFieldErrors()
                .stream()
                .map(e -> error(pointer(e.getField()), messages.getMessage(e, locale)))
                .toList()
        );
        return ResponseEntity.unprocessableContent().body(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException fault, Locale locale) {
        var document = document(HttpStatus.BAD_REQUEST, "unreadable-body", locale);
        if (fault.getCause() instanceof JacksonException json && !json.getPath().isEmpty()) {
            var at = new StringBuilder();
            json.getPath().forEach(r ->
                at.append('/').append(r.getPropertyName() == null ? r.getIndex() : r.getPropertyName())
            );
            document.setProperty("errors", List.of(error(at.toString(), text("field.unreadable", locale))));
        }
        return ResponseEntity.badRequest().body(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException fault, Locale locale) {
        var document = document(HttpStatus.BAD_REQUEST, "unreadable-parameter", locale, fault.getName());
        return ResponseEntity.badRequest().body(document);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        MongoSocketException.class,
        MongoTimeoutException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoConnectionPoolClearedException.class,
    })
    ResponseEntity<ProblemDetail> storeAway(Exception fault, Locale locale) {
        log.warn("The store does not answer: {}", fault.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "2")
            .body(document(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", locale));
    }

    /** The browser has gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException fault) {
        log.debug("The client went away: {}", fault.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception fault, Locale locale) {
        if (fault instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            var document = document(status, "http-" + status.value(), locale);
            return ResponseEntity.status(status).headers(known.getHeaders()).body(document);
        }
        if (fault instanceof MultipartException) {
            return ResponseEntity.badRequest().body(document(HttpStatus.BAD_REQUEST, "unreadable-body", locale));
        }
        log.error("Unexpected fault", fault);
        return ResponseEntity.internalServerError().body(
            document(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale)
        );
    }

    private ProblemDetail document(HttpStatusCode status, String slug, Locale locale, @Nullable Object... arguments) {
        var document = ProblemDetail.forStatus(status);
        document.setType(URI.create(TYPE + slug));
        document.setTitle(text("problem." + slug + ".title", locale, arguments));
        document.setDetail(text("problem." + slug, locale, arguments));
        var request = MDC.get(RequestIdFilter.KEY);
        if (request != null) {
            document.setProperty("requestId", request);
        }
        return document;
    }

    private String text(String code, Locale locale, @Nullable Object... arguments) {
        return String.valueOf(messages.getMessage(code, arguments, code, locale));
    }

    private static Map<String, String> error(String pointer, String detail) {
        return Map.of("pointer", pointer, "detail", detail);
    }

    private static String pointer(String field) {
        return "/" + field.replace("].", "/").replace('[', '/').replace('.', '/').replace("]", "");
    }
}
