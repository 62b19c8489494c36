package io.chengxuan.plan.intake;

import com.mongodb.MongoException;
import io.chengxuan.plan.document.DocumentRefused;
import io.chengxuan.plan.document.PlanDocument;
import io.chengxuan.plan.document.Refusal;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.jobs.UploadedFiles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads what has been taken, one document at a time. A sweep, so that a document goes on being read after a restart; a
 * second instance that reads the same one finds it read. A document that exhausts the memory is given up, be it that this
 * process survives or that each one that tries ends.
 */
@Component
class ReadDocuments {

    /** More than one: a process may end in the middle of a good document, too, and two may read it at once. */
    private static final int MOST_ATTEMPTS = 3;
    private static final Logger log = LoggerFactory.getLogger(ReadDocuments.class);

    private final PlanImports imports;
    private final Previews previews;
    private final UploadedFiles files;
    private final Clock clock;
    private final Set<String> exhausting = ConcurrentHashMap.newKeySet();
    private final Sweep sweep = new Sweep("The reading of documents");

    ReadDocuments(PlanImports imports, Previews previews, UploadedFiles files, Clock clock) {
        this.imports = imports;
        this.previews = previews;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.sweep:300ms}")
    void sweep() {
        sweep.over(imports::toRead, this::read);
    }

    private void read(PlanImport job) {
        if (exhausting.remove(job.id()) || job.attempts() >= MOST_ATTEMPTS) {
            log.error("Import {} has exhausted the memory and is read no more", job.id());
            fail(job, Refusal.TOO_LONG);
            return;
        }
        try {
            var content = files.read(job.fingerprint());
            imports.change(job.id(), command(job), PlanImport::attempt);
            var document = PlanDocument.read(content);
            previews.addSource(job.id(), document.source());
            var preview = previews.add(job.id(), document.preview());
            imports.change(job.id(), command(job), read -> read.read(preview));
        } catch (DocumentRefused e) {
            fail(job, e.refusal());
        } catch (Problem e) {
            log.info("Import {} went on without this instance: {}", job.id(), e.getMessage());
        } catch (UncheckedIOException | DataAccessException | MongoException e) {
            // Not the document's fault: it is read once file and store are there again.
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            damaged(job, e);
        } catch (VirtualMachineError e) {
            exhausting.add(job.id());
            throw e;
        } catch (Error e) {
            damaged(job, e);
        }
    }

    private void damaged(PlanImport job, Throwable e) {
        // A document that breaks the reader is damaged for all that the user can do about it.
        log.error("Import {} cannot be read", job.id(), e);
        fail(job, Refusal.DAMAGED);
    }

    private void fail(PlanImport job, Refusal refusal) {
        try {
            imports.change(job.id(), command(job), failed -> failed.fail(refusal));
        } catch (Problem e) {
            log.info("Import {} went on without this instance: {}", job.id(), e.getMessage());
        }
    }

    private Command command(PlanImport job) {
        return new Command("system:plan", job.unit(), null, "", null, clock.instant());
    }
}
