package io.chengxuan.plan.past;

import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.project.Projects;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.jobs.UploadedFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs the imports of past records, also those that a restart cut off. Rows are taken in portions; a portion done twice
 * changes nothing the second time.
 */
@Component
class RunPastImports {

    private static final int PORTION = 100;

    private final PastImports imports;
    private final UploadedFiles files;
    private final Plans plans;
    private final Projects projects;
    private final Tasks tasks;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The import of past records");

    RunPastImports(
        PastImports imports,
        UploadedFiles files,
        Plans plans,
        Projects projects,
        Tasks tasks,
        Units units,
        MessageSource messages,
        Clock clock
    ) {
        this.imports = imports;
        this.files = files;
        this.plans = plans;
        this.projects = projects;
        this.tasks = tasks;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.sweep:300ms}")
    void sweep() {
        sweep.over(imports::running, this::run);
    }

    private void run(PastImport job) {
        var rows = PastTable.rows(files.read(job.fingerprint()), messages);
        var take = new TakePastRecords(plans, projects, tasks, units.names(), LocalDate.now(clock));
        for (int from = job.done(); from < rows.size(); from += PORTION) {
            take(job, take, rows.subList(from, Math.min(rows.size(), from + PORTION)), from);
        }
    }

    private void take(PastImport job, TakePastRecords take, List<Row> portion, int from) {
        int changed = 0;
        var bad = new ArrayList<BadRow>();
        for (var row : portion) {
            try {
                changed += take.take(row, job.command(clock.instant())) ? 1 : 0;
            } catch (WrongCell wrong) {
                bad.add(BadRow.of(row, wrong));
            }
        }
        int changedRows = changed;
        imports.change(job.id(), job.command(clock.instant()), at -> {
            // Another instance may have taken this portion meanwhile; it is counted once.
            if (at.done() == from) {
                at.reached(portion.size(), changedRows, bad);
            }
        });
    }
}
