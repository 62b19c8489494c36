package io.chengxuan.plan.intake;

import io.chengxuan.plan.plan.Origin;
import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.PlanContent;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.plan.WritePlan;
import io.chengxuan.platform.outbox.Command;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a draft plan of a preview. The plan comes first and remembers its import, so that an acceptance that was cut off
 * in between goes on when it is repeated, with what was corrected meanwhile; of two people at once one is told that the
 * import has moved on.
 */
@Component
class AcceptImport {

    private final PlanImports imports;
    private final Previews previews;
    private final WritePlan writePlan;
    private final Plans plans;

    AcceptImport(PlanImports imports, Previews previews, WritePlan writePlan, Plans plans) {
        this.imports = imports;
        this.previews = previews;
        this.writePlan = writePlan;
        this.plans = plans;
    }

    Plan accept(String id, @Nullable Integer year, Command command) {
        var accepted = imports.change(id, command, job -> {
            job.requireAny(PlanImport.Status.PREVIEW);
            var content = PlanContent.of(previews.get(job.requirePreviewId()), year);
            job.accept(writePlan.draft(content, new Origin(id, job.version()), command).id());
        });
        return plans.get(Objects.requireNonNull(accepted.planId()));
    }
}
