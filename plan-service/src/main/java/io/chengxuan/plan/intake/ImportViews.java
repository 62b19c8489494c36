package io.chengxuan.plan.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.document.Refusal;
import io.chengxuan.plan.plan.PlanState;
import io.chengxuan.plan.plan.WritePlan;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as the API shows them. */
@Component
class ImportViews {

    private static final String TYPE = "https://chengxuan.io/problems/";

    private final Previews previews;
    private final WritePlan writePlan;

    ImportViews(Previews previews, WritePlan writePlan) {
        this.previews = previews;
        this.writePlan = writePlan;
    }

    record Row(
        String id,
        long version,
        PlanImport.Status status,
        String fileName,
        String createdAt,
        Progress progress,
        @Nullable Fault problem,
        @Nullable String planId,
        boolean alreadyImported
    ) {}

    /** @param numberHeldBy the plan that has the preview's number already, so that it cannot be accepted; mostly null */
    record View(
        @JsonUnwrapped Row row,
        @Nullable PlanPreview preview,
        List<String> source,
        @Nullable PlanState numberHeldBy
    ) {}

    /** Documents read of documents to be read. */
    record Progress(int done, int of) {}

    record Fault(String type, String title, String detail) {}

    Row row(PlanImport job, boolean already, Locale locale) {
        int done = job.status() == PlanImport.Status.READING ? 0 : 1;
        var refusal = job.refusal();
        return new Row(
            job.id(),
            job.version(),
            job.status(),
            job.fileName(),
            job.createdAt(),
            new Progress(done, 1),
            refusal == null ? null : fault(refusal, locale),
            job.planId(),
            already
        );
    }

    View view(PlanImport job, boolean already, Locale locale) {
        var id = job.previewId();
        var preview = id == null ? null : previews.get(id);
        var holder =
            preview == null || job.status() != PlanImport.Status.PREVIEW
                ? null
                : writePlan.holderOf(preview.number(), job.id()).orElse(null);
        return new View(row(job, already, locale), preview, previews.source(job.id()), holder);
    }

    private static Fault fault(Refusal refusal, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new Fault(
            TYPE + refusal.slug(),
            english ? "Not readable" : "文件无法读取",
            english ? refusal.english() : refusal.chinese()
        );
    }
}
