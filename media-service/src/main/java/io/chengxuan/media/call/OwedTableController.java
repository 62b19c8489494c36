package io.chengxuan.media.call;

import io.chengxuan.media.export.What;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the units owe for a call, as a file to take away. */
@RestController
class OwedTableController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TopicCalls calls;
    private final CallViews views;
    private final Exports exports;
    private final UnitTree units;
    private final MessageSource messages;
    private final Clock clock;

    OwedTableController(
        TopicCalls calls,
        CallViews views,
        Exports exports,
        UnitTree units,
        MessageSource messages,
        Clock clock
    ) {
        this.calls = calls;
        this.views = views;
        this.exports = exports;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/api/media/topic-calls/{id}/owed/table")
    @PermitAll
    void owedTable(
        @PathVariable String id,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var call = calls.readable(id, scope);
        var rows = views.owed(call, scope);
        var texts = new TableTexts(messages, locale);
        exports.taken(scope.caller(), What.OWED_SUBMISSIONS, format, call.id());
        var headings = texts.headings(
            "unit",
            "due",
            "timeliness",
            "firstHandedIn",
            "latestHandedIn",
            "submissions",
            "excuse"
        );
        try (var file = format.to(response, texts.text("export.owed", call.content().title()), headings)) {
            for (var row : rows) {
                var state = row.owed();
                file.row(
                    units.find(state.unit()).map(Unit::name).orElse(state.unit()),
                    minute(state.due()),
                    texts.text("timeliness." + row.timeliness()),
                    minute(state.firstHandedInAt()),
                    minute(state.latestHandedInAt()),
                    row.submissions(),
                    row.excuse() == null ? null : row.excuse().reason()
                );
            }
            file.complete();
        }
    }

    private @Nullable String minute(@Nullable Instant at) {
        return at == null ? null : MINUTE.format(LocalDateTime.ofInstant(at, clock.getZone()));
    }
}
