package io.chengxuan.plan.quota;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
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
 * Takes a table of quotas, one row a version. What stands already is left, so the same table again changes nothing; a wrong
 * row, and one whose days another quota has, is reported and skipped. A dry run says the same and changes nothing.
 */
@Component
class ImportQuotas {

    private static final int MOST_ROWS = 2_000;

    private final Quotas quotas;
    private final SetQuota setQuota;
    private final Audiences audiences;
    private final MessageSource messages;

    ImportQuotas(Quotas quotas, SetQuota setQuota, Audiences audiences, MessageSource messages) {
        this.quotas = quotas;
        this.setQuota = setQuota;
        this.audiences = audiences;
        this.messages = messages;
    }

    /** How many versions were added and how many stood already, and the rows that were skipped. */
    record Outcome(int created, int unchanged, List<Fault> problems) {}

    Outcome from(byte[] file, boolean dry, Scope scope, Command command) {
        var rows = Table.read(file, columns()).rows();
        if (rows.size() > MOST_ROWS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-too-long", MOST_ROWS);
        }
        var faults = new ArrayList<Fault>();
        var reading = new QuotaRow.Reader(audiences.reader(), messages, command, faults);
        Map<String, Versions> known = new HashMap<>();
        int created = 0;
        int unchanged = 0;
        for (var row : rows) {
            var read = reading.read(row).orElse(null);
            if (read == null) {
                continue;
            }
            if (!audiences.within(scope, read.audience())) {
                faults.add(Fault.at(row, "unit", "quota-foreign", messages));
                continue;
            }
            var id = Quota.idOf(read.audience(), read.measure());
            var versions = known.computeIfAbsent(id, _ -> quotas.find(id).map(Quota::versions).orElse(Versions.NONE));
            var other = versions.inTheWayOf(read.version());
            if (versions.say(read.version())) {
                unchanged++;
            } else if (other.isPresent()) {
                faults.add(QuotaRow.overlap(row, other.get(), messages));
            } else if (versions.all().size() >= Quota.MOST_VERSIONS) {
                faults.add(Fault.at(row, "from", "quota-too-often", messages, Quota.MOST_VERSIONS));
            } else {
                if (!dry) {
                    setQuota.set(read.audience(), read.measure(), read.version(), ofRow(command, row.line()));
                }
                known.put(id, versions.with(read.version()));
                created++;
            }
        }
        return new Outcome(created, unchanged, faults);
    }

    /** A quota may get several versions from one table, and each is a command of its own. */
    private static Command ofRow(Command command, int line) {
        return new Command(
            command.actor(),
            command.unit(),
            command.key() == null ? null : command.key() + "-" + line,
            command.body(),
            null,
            command.at()
        );
    }

    private Columns columns() {
        return Columns.required(messages, "unit", "measure", "per", "count", "from").optional(
            "outlets",
            "until",
            "source"
        );
    }
}
