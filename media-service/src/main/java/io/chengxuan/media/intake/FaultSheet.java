package io.chengxuan.media.intake;

import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.imports.TableStream;
import io.chengxuan.platform.jobs.UploadedFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The bad rows of an import as a table with the columns of the file itself, written while that is read again. */
@Component
class FaultSheet {

    private final Findings findings;
    private final UploadedFiles files;
    private final MessageSource messages;

    FaultSheet(Findings findings, UploadedFiles files, MessageSource messages) {
        this.findings = findings;
        this.files = files;
        this.messages = messages;
    }

    void write(ReportImport job, TableFormat format, Locale locale, HttpServletResponse response) throws IOException {
        var texts = new TableTexts(messages, locale);
        var headings = new ArrayList<>(job.headings());
        headings.addAll(List.of(texts.headings("line", "fault")));
        var columns = IntStream.range(0, job.headings().size()).mapToObj(String::valueOf).toList();
        var bad = findings.bad(job);
        try (
            var file = format.to(
                response,
                texts.text("export.faults", job.fileName()),
                headings.toArray(String[]::new)
            );
            var table = TableStream.open(files.path(job.fingerprint()))
        ) {
            while (bad.hasNext()) {
                var fault = bad.next();
                var row = table.next(columns);
                while (row.line() < fault.line()) {
                    row = table.next(columns);
                }
                List<@Nullable Object> cells = new ArrayList<>();
                columns.stream().map(row::get).forEach(cells::add);
                cells.add(fault.line());
                cells.add(fault.heading(job.mapping(), messages) + "：" + fault.told(job.mapping(), messages).what());
                file.row(cells.toArray());
            }
            file.complete();
        }
    }
}
