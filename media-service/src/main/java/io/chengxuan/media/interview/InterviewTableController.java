package io.chengxuan.media.interview;

import io.chengxuan.media.export.What;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for interviews as a file: who asked for what, and how it stands; neither questions nor answers. */
@RestController
class InterviewTableController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final InterviewRequests requests;
    private final Outlets outlets;
    private final Exports exports;
    private final UnitTree units;
    private final MessageSource messages;
    private final Clock clock;

    InterviewTableController(
        InterviewRequests requests,
        Outlets outlets,
        Exports exports,
        UnitTree units,
        MessageSource messages,
        Clock clock
    ) {
        this.requests = requests;
        this.outlets = outlets;
        this.exports = exports;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** Everything that the list would show. */
    @GetMapping("/api/media/interview-requests/table")
    @PermitAll
    void interviewTable(
        @ParameterObject InterviewQuery query,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var today = LocalDate.now(clock);
        var texts = new TableTexts(messages, locale);
        var page = requests.page(query, scope, new Paging(Paging.MAX_SIZE, null), today);
        exports.listTaken(scope.caller(), What.INTERVIEWS, format, query.unit());
        var names = outlets.names();
        var headings = texts.headings(
            "unit",
            "outlet",
            "interviewSubject",
            "interviewFrom",
            "interviewTo",
            "spokesperson",
            "urgent",
            "interviewState",
            "decideBy",
            "requestedAt",
            "heldOn",
            "pieces"
        );
        try (var file = format.to(response, texts.text("export.interviews", today), headings)) {
            file.rows(
                page,
                paging -> requests.page(query, scope, paging, today),
                request -> cells(request, names, texts)
            );
            file.complete();
        }
    }

    private @Nullable Object[] cells(InterviewRequest request, Map<String, String> names, TableTexts texts) {
        var state = request.state();
        var speaker = request.content().spokesperson();
        return new @Nullable Object[] {
            name(state.unit()),
            names.getOrDefault(state.outletId(), state.outletId()),
            state.subject(),
            state.from().format(MINUTE),
            state.to().format(MINUTE),
            name(speaker.unit()) + " " + speaker.position(),
            state.urgent() ? texts.word("said.yes") : null,
            texts.text("interview.status." + state.status()),
            state.dueOn(),
            LocalDateTime.ofInstant(state.requestedAt(), clock.getZone()).format(MINUTE),
            state.heldOn(),
            state.reports().size(),
        };
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
