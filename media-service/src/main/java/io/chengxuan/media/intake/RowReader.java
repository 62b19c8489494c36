package io.chengxuan.media.intake;

import io.chengxuan.media.outlet.Outlet;
import io.chengxuan.media.outlet.OutletFinder;
import io.chengxuan.media.project.SubjectWords;
import io.chengxuan.media.report.Draft;
import io.chengxuan.media.report.Metric;
import io.chengxuan.media.report.ReportKey;
import io.chengxuan.media.report.Share;
import io.chengxuan.media.report.Shares;
import io.chengxuan.media.report.Tone;
import io.chengxuan.media.written.Amount;
import io.chengxuan.media.written.Day;
import io.chengxuan.media.written.Link;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.web.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Reads the rows of one table, whose cells stand under the words of {@link Field}. Throws {@link WrongCell}. */
final class RowReader {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final List<String> TONES = Arrays.stream(Tone.values()).map(Enum::name).toList();
    private static final Pattern SHARE = Pattern.compile("(.*?)[\\s:：(（]*(\\d*\\.?\\d+)(%?)[)）]?");
    private static final String BETWEEN = "\\s*[、;；,，/\\n]+\\s*";

    private final Mapping mapping;
    private final OutletFinder outlets;
    private final UnitWords units;
    private final SubjectWords projects;
    private final SubjectWords campaigns;
    private final LocalDate today;
    private final MessageSource messages;
    private final IntFunction<String> idOfLine;
    /** Looking a word up in the messages takes long, and a table says the same few again and again. */
    private final ConcurrentHashMap<String, Optional<String>> words = new ConcurrentHashMap<>();

    RowReader(
        Mapping mapping,
        OutletFinder outlets,
        UnitWords units,
        SubjectWords projects,
        SubjectWords campaigns,
        LocalDate today,
        MessageSource messages,
        IntFunction<String> idOfLine
    ) {
        this.mapping = mapping;
        this.outlets = outlets;
        this.units = units;
        this.projects = projects;
        this.campaigns = campaigns;
        this.today = today;
        this.messages = messages;
        this.idOfLine = idOfLine;
    }

    Draft read(Row row) {
        var link = row.find(Field.LINK.word()).map(RowReader::link);
        var date = date(row);
        var outlet = outlet(row, link);
        var title = limited(row, Field.TITLE, 200).orElseThrow(() -> wrong(Field.TITLE, "required"));
        return new Draft(
            row.line(),
            idOfLine.apply(row.line()),
            ReportKey.of(link.orElse(null), outlet.id(), date, title),
            outlet,
            date,
            title,
            link.map(Link::address).orElse(null),
            shares(row),
            tone(row),
            limited(row, Field.TOPIC, 50).orElse(null),
            limited(row, Field.SERIES, 50).orElse(null),
            subject(row, Field.CAMPAIGN, campaigns, date),
            subject(row, Field.PROJECT, projects, date),
            frontPage(row),
            limited(row, Field.STATEMENT, 2_000).orElse(null),
            shown(row, date)
        );
    }

    private static WrongCell wrong(Field field, String code, Object... arguments) {
        return new WrongCell(field.word(), code, arguments);
    }

    private static Link link(String written) {
        return Link.read(written).orElseThrow(() -> wrong(Field.LINK, "link"));
    }

    private LocalDate date(Row row) {
        var written = row.find(Field.DATE.word()).orElseThrow(() -> wrong(Field.DATE, "required"));
        var date = Day.read(written).orElseThrow(() -> wrong(Field.DATE, "date"));
        if (date.isAfter(today)) {
            throw wrong(Field.DATE, "date-future");
        }
        if (date.isBefore(EARLIEST)) {
            throw wrong(Field.DATE, "date-early", EARLIEST);
        }
        return date;
    }

    private Outlet outlet(Row row, Optional<Link> link) {
        var name = row.find(Field.OUTLET.word());
        if (name.isPresent()) {
            return outlets.named(name.get()).orElseThrow(() -> wrong(Field.OUTLET, "outlet-unknown"));
        }
        return link.flatMap(outlets::of).orElseThrow(() -> wrong(Field.OUTLET, "outlet-missing"));
    }

    /** {@code 浦东、黄浦}, or with parts {@code 浦东 0.6、黄浦 40%}; the default of the mapping for none. */
    private @Nullable List<Share> shares(Row row) {
        var written = row.find(Field.UNITS.word());
        if (written.isEmpty()) {
            return mapping.unit() == null ? null : List.of(new Share(mapping.unit(), Share.WHOLE));
        }
        var codes = new ArrayList<String>();
        var weights = new ArrayList<@Nullable BigDecimal>();
        for (var part : written.get().split(BETWEEN)) {
            var whole = units.code(part);
            var weighed = SHARE.matcher(part);
            if (whole.isEmpty() && weighed.matches()) {
                whole = units.code(weighed.group(1));
                var weight = new BigDecimal(weighed.group(2));
                weights.add(weighed.group(3).isEmpty() ? weight : weight.movePointLeft(2));
            } else {
                weights.add(null);
            }
            codes.add(whole.orElseThrow(() -> wrong(Field.UNITS, "unit-unknown", part)));
        }
        if (codes.size() > Shares.MOST) {
            throw wrong(Field.UNITS, "too-many-entries", Shares.MOST);
        }
        try {
            return Shares.of(codes, weights);
        } catch (Problem refused) {
            var error = refused.errors().getFirst();
            throw wrong(Field.UNITS, error.code(), error.arguments());
        }
    }

    private static @Nullable String subject(Row row, Field field, SubjectWords words, LocalDate date) {
        var written = row.find(field.word());
        if (written.isEmpty()) {
            return null;
        }
        var meant = words.meant(written.get(), date.getYear());
        if (meant.size() != 1) {
            throw wrong(field, field.word() + (meant.isEmpty() ? "-unknown" : "-ambiguous"), written.get());
        }
        return meant.getFirst().id();
    }

    private @Nullable Tone tone(Row row) {
        var written = row.find(Field.TONE.word());
        if (written.isEmpty()) {
            return mapping.tone();
        }
        return words
            .computeIfAbsent("tone " + written.get(), _ -> Columns.code(messages, "tone", TONES, written.get()))
            .map(Tone::valueOf)
            .orElseThrow(() -> wrong(Field.TONE, "unknown-word"));
    }

    private @Nullable Boolean frontPage(Row row) {
        var written = row.find(Field.FRONT_PAGE.word());
        if (written.isEmpty()) {
            return null;
        }
        return words
            .computeIfAbsent("yes " + written.get(), _ ->
                Columns.code(messages, "said", List.of("yes", "no"), written.get())
            )
            .map("yes"::equals)
            .orElseThrow(() -> wrong(Field.FRONT_PAGE, "unknown-word"));
    }

    private List<Draft.Shown> shown(Row row, LocalDate published) {
        var asOf = row
            .find(Field.AS_OF.word())
            .map(written -> Day.read(written).orElseThrow(() -> wrong(Field.AS_OF, "date")))
            .orElse(null);
        if (asOf != null && (asOf.isAfter(today) || asOf.isBefore(published))) {
            throw asOf.isAfter(today)
                ? wrong(Field.AS_OF, "date-future")
                : wrong(Field.AS_OF, "reading-before", published);
        }
        var evidence = row
            .find(Field.EVIDENCE.word())
            .map(written ->
                Link.read(written)
                    .orElseThrow(() -> wrong(Field.EVIDENCE, "link"))
                    .address()
            )
            .orElse(null);
        var shown = new ArrayList<Draft.Shown>();
        amount(row, Field.READS).ifPresent(it ->
            shown.add(new Draft.Shown(Metric.READS, it.value(), it.atLeast(), asOf, evidence))
        );
        amount(row, Field.VIEWS).ifPresent(it ->
            shown.add(new Draft.Shown(Metric.VIEWS, it.value(), it.atLeast(), asOf, evidence))
        );
        return shown;
    }

    private static Optional<Amount> amount(Row row, Field field) {
        return row.find(field.word()).map(written -> Amount.read(written).orElseThrow(() -> wrong(field, "amount")));
    }

    private static Optional<String> limited(Row row, Field field, int most) {
        var cell = row.find(field.word());
        if (cell.isPresent() && cell.get().length() > most) {
            throw wrong(field, "too-long", most);
        }
        return cell;
    }
}
