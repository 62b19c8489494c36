package io.chengxuan.platform.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes a refusal as a problem document (RFC 9457) in a language; for one that is part of a larger answer too. */
public final class ProblemDocuments {

    private static final String TYPE = "https://chengxuan.io/problems/";

    private final MessageSource messages;

    ProblemDocuments(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(Problem problem, Locale locale) {
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
        return document;
    }

    ProblemDetail document(HttpStatusCode status, String slug, Locale locale, @Nullable Object... arguments) {
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

    String text(String code, Locale locale, @Nullable Object... arguments) {
        return String.valueOf(messages.getMessage(code, arguments, code, locale));
    }

    static Map<String, String> error(String pointer, String detail) {
        return Map.of("pointer", pointer, "detail", detail);
    }
}
