package io.chengxuan.media.roster;

import io.chengxuan.media.export.What;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rosters as a file that can be imported again. */
@RestController
class RosterTableController {

    private final RosterEntries entries;
    private final RosterNames names;
    private final Exports exports;
    private final UnitTree units;
    private final MessageSource messages;
    private final Clock clock;

    RosterTableController(
        RosterEntries entries,
        RosterNames names,
        Exports exports,
        UnitTree units,
        MessageSource messages,
        Clock clock
    ) {
        this.entries = entries;
        this.names = names;
        this.exports = exports;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/api/media/rosters/table")
    @NameReaders
    void rosterTable(
        @ParameterObject RosterQuery query,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var today = LocalDate.now(clock);
        var texts = new TableTexts(messages, locale);
        var page = entries.page(query, scope, new Paging(Paging.MAX_SIZE, null), today);
        exports.listTaken(scope.caller(), What.ROSTERS, format, query.unit());
        var headings = texts.headings("unit", "person", "rosterKind", "termFrom", "termTo", "hours", "rosterState");
        try (var file = format.to(response, texts.text("export.rosters", today), headings)) {
            for (boolean more = true; more; ) {
                for (var entry : page.items()) {
                    file.row(cells(entry, scope, today, texts));
                }
                more = page.next() != null;
                if (more) {
                    page = entries.page(query, scope, new Paging(Paging.MAX_SIZE, page.next()), today);
                }
            }
            file.complete();
        }
    }

    private @Nullable Object[] cells(RosterEntry entry, Scope scope, LocalDate today, TableTexts texts) {
        return new @Nullable Object[] {
            units.find(entry.unit()).map(Unit::name).orElse(entry.unit()),
            names.shown(entry, scope).text(),
            texts.word("roster.kind." + entry.kind()),
            entry.from(),
            entry.to(),
            entry.hours(),
            texts.text("roster.standing." + entry.standing(today)),
        };
    }
}
