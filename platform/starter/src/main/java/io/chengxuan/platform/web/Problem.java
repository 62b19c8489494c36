package io.chengxuan.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal that the caller can understand, answered as an RFC 9457 problem document. Its stable {@code type} is
 * {@code https://chengxuan.io/problems/<slug>}; title and detail are looked up in the message bundles under
 * {@code problem.<slug>.title} and {@code problem.<slug>} with the arguments given here.
 */
public class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final Object[] arguments;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    public Problem(HttpStatus status, String slug, Object... arguments) {
        super(slug + " " + List.of(arguments));
        this.status = status;
        this.slug = slug;
        this.arguments = arguments;
    }

    /** Something that is not there, or that the caller may not know of. */
    public static Problem notFound(String kind, String id) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", kind, id);
    }

    /** The caller may see the thing but not do this to it. */
    public static Problem forbidden() {
        return new Problem(HttpStatus.FORBIDDEN, "forbidden");
    }

    /** Input that is well-formed but wrong; say where with {@link #at}. */
    public static Problem invalid() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input");
    }

    /** The thing's present state does not allow the act. */
    public static Problem conflict(String slug, Object... arguments) {
        return new Problem(HttpStatus.CONFLICT, slug, arguments);
    }

    /** Adds a member to the document. */
    public Problem with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** Names the field that is wrong by JSON pointer; the text is looked up under {@code field.<code>}. */
    public Problem at(String pointer, String code, Object... args) {
        errors.add(new FieldError(pointer, code, args));
        return this;
    }

    /** Says of all fields that they stand in that part of the body, such as {@code /report}. */
    public Problem in(String part) {
        errors.replaceAll(error -> new FieldError(part + error.pointer(), error.code(), error.arguments()));
        return this;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Object[] arguments() {
        return arguments;
    }

    Map<String, Object> properties() {
        return properties;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** One wrong field: JSON pointer, message code and its arguments. */
    public record FieldError(String pointer, String code, Object[] arguments) {}
}
