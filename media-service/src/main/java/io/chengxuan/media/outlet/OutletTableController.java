package io.chengxuan.media.outlet;

import io.chengxuan.media.export.What;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
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

/** The outlets as a file that can be imported again. */
@RestController
class OutletTableController {

    private final Outlets outlets;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    OutletTableController(Outlets outlets, Exports exports, MessageSource messages, Clock clock) {
        this.outlets = outlets;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /** Every outlet that the list would show. */
    @GetMapping("/api/media/outlets/table")
    @PermitAll
    void outletTable(
        @ParameterObject OutletQuery query,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var texts = new TableTexts(messages, locale);
        var page = outlets.page(query, scope, new Paging(Paging.MAX_SIZE, null));
        exports.listTaken(scope.caller(), What.OUTLETS, format, null);
        var headings = texts.headings("outlet", "aliases", "domains", "level", "kind", "region", "closed");
        try (var file = format.to(response, texts.text("export.outlets", LocalDate.now(clock)), headings)) {
            for (boolean more = true; more; ) {
                for (var outlet : page.items()) {
                    file.row(cells(outlet, texts));
                }
                more = page.next() != null;
                if (more) {
                    page = outlets.page(query, scope, new Paging(Paging.MAX_SIZE, page.next()));
                }
            }
            file.complete();
        }
    }

    private static @Nullable Object[] cells(Outlet outlet, TableTexts texts) {
        var content = outlet.content();
        return new @Nullable Object[] {
            content.name(),
            String.join("、", content.others()),
            String.join("、", content.sites()),
            texts.word("outlet.level." + content.level()),
            texts.word("outlet.kind." + content.kind()),
            content.region(),
            outlet.closed() ? texts.text("outlet.closed") : null,
        };
    }
}
