package io.chengxuan.media.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.imports.Fault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Imports as people see them, in their language. */
@Component
class ImportViews {

    private static final int SHOWN = 200;

    private final Findings findings;
    private final MessageSource messages;

    ImportViews(Findings findings, MessageSource messages) {
        this.findings = findings;
        this.messages = messages;
    }

    record Row(@JsonUnwrapped ReportImportState job, long version, String fileName, Instant createdAt) {}

    /**
     * @param headings of the table
     * @param sample its first rows
     * @param problem why it failed
     * @param faults the first 200 bad rows
     * @param fresh the first 50 new pieces, as they are saved
     * @param changes the first 200 rows that say something else of a piece than is known, with the names of the fields
     */
    record View(
        @JsonUnwrapped ReportImportState job,
        long version,
        String fileName,
        Instant createdAt,
        List<String> headings,
        List<List<String>> sample,
        Mapping mapping,
        @Nullable String problem,
        List<Fault> faults,
        List<NewPiece> fresh,
        List<Findings.Change> changes
    ) {}

    Row row(ReportImport job) {
        return new Row(job.state(), job.version(), job.fileName(), job.createdAt());
    }

    View view(ReportImport job) {
        return new View(
            job.state(),
            job.version(),
            job.fileName(),
            job.createdAt(),
            job.headings(),
            job.sample(),
            job.mapping(),
            problem(job.problem(), job.problemKind()),
            findings
                .bad(job, SHOWN)
                .stream()
                .map(bad -> bad.told(job.mapping(), messages))
                .toList(),
            findings.fresh(job, GoThroughRows.SHOWN),
            findings.changes(job, SHOWN)
        );
    }

    private @Nullable String problem(@Nullable String slug, @Nullable String kind) {
        if (slug == null) {
            return null;
        }
        var locale = LocaleContextHolder.getLocale();
        Object argument = kind == null ? RunReportImports.MOST_ROWS : messages.getMessage(kind, null, kind, locale);
        return messages.getMessage("problem." + slug, new Object[] { argument }, slug, locale);
    }
}
