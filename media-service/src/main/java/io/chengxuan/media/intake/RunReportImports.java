package io.chengxuan.media.intake;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.TableStream;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.jobs.UploadedFiles;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the imports of reports one after the other, also those that a restart cut off. */
@Component
class RunReportImports {

    private static final Logger log = LoggerFactory.getLogger(RunReportImports.class);
    static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 60;
    private static final int SAMPLE = 5;
    private static final int LONGEST_SAMPLE = 60;

    private final ReportImports imports;
    private final Mappings mappings;
    private final GoThroughRows goThrough;
    private final UploadedFiles files;
    private final UnitTree units;
    private final MessageSource messages;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The import of reports");

    RunReportImports(
        ReportImports imports,
        Mappings mappings,
        GoThroughRows goThrough,
        UploadedFiles files,
        UnitTree units,
        MessageSource messages,
        Clock clock
    ) {
        this.imports = imports;
        this.mappings = mappings;
        this.goThrough = goThrough;
        this.files = files;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        sweep.over(imports::running, this::run);
    }

    private void run(ReportImport job) {
        try {
            if (job.status() == ReportImport.Status.READING) {
                read(job);
            } else {
                goThrough.rows(job);
            }
        } catch (Problem refused) {
            fail(job, refused.slug(), kind(refused));
        } catch (OutOfMemoryError e) {
            log.error("Import {} has exhausted the memory and is read no more", job.id());
            fail(job, "table-unreadable", null);
        }
    }

    private void read(ReportImport job) {
        var sample = new ArrayList<List<String>>();
        List<String> headings;
        int rows = 0;
        boolean workbook;
        boolean named = job.fileName().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        try (var table = TableStream.open(files.path(job.fingerprint()))) {
            workbook = table.isWorkbook();
            headings = table.headings().stream().limit(MOST_COLUMNS).toList();
            for (; table.hasNext(); rows++) {
                if (rows >= MOST_ROWS) {
                    throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-too-long");
                }
                var row = table.next(positions(headings.size()));
                if (rows < SAMPLE) {
                    sample.add(positions(headings.size()).stream().map(row::get).map(RunReportImports::cut).toList());
                }
            }
        }
        if (rows == 0) {
            throw new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                workbook || !named ? "table-empty" : "table-not-workbook"
            );
        }
        int of = rows;
        // What a person said last of such a table is enough, also where it leaves out what only new pieces need.
        var used = mappings.of(job.unit(), headings).filter(Mapping::readable);
        var proposed = used.orElseGet(() -> proposed(job, headings));
        boolean known = used.isPresent() || proposed.complete();
        imports.changeSurely(job.id(), job.command(clock.instant()), at ->
            at.read(headings, sample, of, proposed, known)
        );
    }

    private Mapping proposed(ReportImport job, List<String> headings) {
        var words = Columns.required(messages, Field.words(true)).optional(Field.words(false));
        return Mapping.proposed(headings, words, units.isCity(job.unit()) ? null : job.unit());
    }

    private static List<String> positions(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private static String cut(String cell) {
        return cell.length() <= LONGEST_SAMPLE ? cell : cell.substring(0, LONGEST_SAMPLE) + "…";
    }

    private static @Nullable String kind(Problem refused) {
        return Arrays.stream(refused.arguments())
            .filter(MessageSourceResolvable.class::isInstance)
            .map(MessageSourceResolvable.class::cast)
            .flatMap(text -> Stream.ofNullable(text.getCodes()).flatMap(Arrays::stream))
            .findFirst()
            .orElse(null);
    }

    private void fail(ReportImport job, String slug, @Nullable String kind) {
        imports.changeSurely(job.id(), job.command(clock.instant()), at -> at.fail(slug, kind));
    }
}
