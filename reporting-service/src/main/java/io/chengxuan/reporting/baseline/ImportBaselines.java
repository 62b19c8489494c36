package io.chengxuan.reporting.baseline;

import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes a table of stated figures, one row each. The same table again changes nothing; a wrong row, and one that a row before
 * contradicts, is reported and skipped. A dry run says the same and changes nothing.
 */
@Component
class ImportBaselines {

    private static final int MOST_ROWS = 5_000;

    private final Baselines baselines;
    private final BaselineRow.Reader reader;
    private final MessageSource messages;

    ImportBaselines(Baselines baselines, BaselineRow.Reader reader, MessageSource messages) {
        this.baselines = baselines;
        this.reader = reader;
        this.messages = messages;
    }

    record Outcome(int created, int changed, int unchanged, List<Fault> problems) {}

    Outcome from(byte[] file, boolean dry, Command command) {
        var columns = Columns.required(messages, "year", "measure", "value").optional(
            "month",
            "unit",
            "level",
            "source"
        );
        var rows = Table.read(file, columns).rows();
        if (rows.size() > MOST_ROWS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-too-long", MOST_ROWS);
        }
        var faults = new ArrayList<Fault>();
        Map<BaselineKey, Integer> seen = new HashMap<>();
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        for (var row : rows) {
            try {
                var read = reader.read(row);
                var before = seen.putIfAbsent(read.key(), row.line());
                if (before != null) {
                    throw new WrongCell("value", "baseline-twice", before);
                }
                var known = baselines.find(read.key().id());
                if (known.filter(it -> it.says(read.value(), read.source())).isPresent()) {
                    unchanged++;
                    continue;
                }
                if (known.isEmpty() && baselines.full(read.key().year())) {
                    throw new WrongCell("year", "baselines-full", read.key().year());
                }
                if (!dry) {
                    baselines.set(read.key(), read.value(), read.source(), command.ofPart(row.line() + ""));
                }
                created += known.isEmpty() ? 1 : 0;
                changed += known.isPresent() ? 1 : 0;
            } catch (WrongCell wrong) {
                faults.add(wrong.in(row, messages));
            }
        }
        return new Outcome(created, changed, unchanged, faults);
    }
}
