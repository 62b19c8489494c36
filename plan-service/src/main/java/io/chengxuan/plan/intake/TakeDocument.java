package io.chengxuan.plan.intake;

import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.jobs.UploadedFiles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes an uploaded document to be read in the background. The same content again changes nothing, unless what became of
 * it, an import or its draft, was thrown away or it could not be read.
 */
@Component
class TakeDocument {

    private static final int MAX_NAME = 200;

    private final PlanImports imports;
    private final UploadedFiles files;
    private final Plans plans;

    TakeDocument(PlanImports imports, UploadedFiles files, Plans plans) {
        this.imports = imports;
        this.files = files;
        this.plans = plans;
    }

    /** The import of the content, and whether it had been imported already. */
    record Taken(PlanImport job, boolean already) {}

    Taken take(String name, byte[] content, Command command) {
        if (content.length == 0) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "document-empty");
        }
        var fingerprint = Fingerprint.of(content);
        var id = Fingerprint.of("plan-import", fingerprint);
        var fileName = name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
        var at = command.at().truncatedTo(ChronoUnit.SECONDS).toString();
        files.keep(fingerprint, content);
        try {
            return new Taken(
                imports.create(new PlanImport(id, command.unit(), fingerprint, fileName, at), command),
                false
            );
        } catch (Problem e) {
            if (!e.slug().equals("already-exists")) {
                throw e;
            }
        }
        var job = imports.get(id);
        if (job.canRestart() || plans.isDiscarded(job.planId())) {
            return new Taken(imports.change(id, command, again -> again.restart(fileName, at)), false);
        }
        return new Taken(job, true);
    }
}
