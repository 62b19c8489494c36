package io.chengxuan.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final MessageSource messages;
    private final ProblemDocuments documents;

    ProblemAdvice(MessageSource messages) {
        this.messages = messages;
        this.documents = new ProblemDocuments(messages);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
        var answer = ResponseEntity.status(problem.status());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(documents.of(problem, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException fault, Locale locale) {
        var document = documents.document(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", locale);
        document.setProperty(
            "errors",
            fault
                .getFieldErrors()
                .stream()
                .map(e -> ProblemDocuments.error(pointer(e.getField()), messages.getMessage(e, locale)))
                .toList()
        );
        return ResponseEntity.unprocessableContent().body(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException fault, Locale locale) {
        var document = documents.document(HttpStatus.BAD_REQUEST, "unreadable-body", locale);
        if (fault.getCause() instanceof JacksonException json && !json.getPath().isEmpty()) {
            var at = new StringBuilder();
            json.getPath().forEach(r ->
                at.append('/').append(r.getPropertyName() == null ? r.getIndex() : r.getPropertyName())
            );
            document.setProperty(
                "errors",
                List.of(ProblemDocuments.error(at.toString(), documents.text("field.unreadable", locale)))
            );
        }
        return ResponseEntity.badRequest().body(document);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException fault, Locale locale) {
        var document = documents.document(HttpStatus.BAD_REQUEST, "unreadable-parameter", locale, fault.getName());
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
            .body(documents.document(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", locale));
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
            var document = documents.document(status, "http-" + status.value(), locale);
            return ResponseEntity.status(status).headers(known.getHeaders()).body(document);
        }
        if (fault instanceof MultipartException) {
            return ResponseEntity.badRequest().body(
                documents.document(HttpStatus.BAD_REQUEST, "unreadable-body", locale)
            );
        }
        log.error("Unexpected fault", fault);
        return ResponseEntity.internalServerError().body(
            documents.document(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", locale)
        );
    }

    private static String pointer(String field) {
        return "/" + field.replace("].", "/").replace('[', '/').replace('.', '/').replace("]", "");
    }
}
