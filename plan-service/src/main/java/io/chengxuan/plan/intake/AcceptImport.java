package io.chengxuan.plan.intake;

import io.chengxuan.plan.plan.Plan;
import io.chengxuan.plan.plan.PlanContent;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.plan.WritePlan;
import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a draft plan of a preview. The import first notes that it is being accepted, and from then on can be neither
 * corrected nor discarded; so the plan says exactly what the preview said. An acceptance that was cut off before its end
 * is completed by a sweep.
 */
@Component
class AcceptImport {

    /** Longer than any request that is at it takes. */
    private static final Duration CUT_OFF = Duration.ofSeconds(10);

    private final PlanImports imports;
    private final Previews previews;
    private final WritePlan writePlan;
    private final Plans plans;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The acceptance of imports");

    AcceptImport(PlanImports imports, Previews previews, WritePlan writePlan, Plans plans, Clock clock) {
        this.imports = imports;
        this.previews = previews;
        this.writePlan = writePlan;
        this.plans = plans;
        this.clock = clock;
    }

    /** The plan, and whether this acceptance made it; what has been accepted answers with its plan. */
    record Accepted(Plan plan, boolean made) {}

    Accepted accept(String id, @Nullable Integer year, Command command) {
        var before = imports.get(id);
        if (before.status() == PlanImport.Status.ACCEPTED) {
            return new Accepted(planOf(before), false);
        }
        var job = imports.change(id, command, preview -> {
            preview.requireAny(PlanImport.Status.PREVIEW);
            writePlan.requireDraftable(content(preview, year), id);
            preview.beginAcceptance(new Acceptance(year, command.actor(), command.unit(), command.at()));
        });
        return new Accepted(job.status() == PlanImport.Status.ACCEPTED ? planOf(job) : complete(job), true);
    }

    private Plan planOf(PlanImport accepted) {
        return plans.get(Objects.requireNonNull(accepted.planId()));
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.sweep:300ms}")
    void sweep() {
        sweep.over(() -> imports.inAcceptanceSince(clock.instant().minus(CUT_OFF)), this::complete);
    }

    private Plan complete(PlanImport job) {
        var begun = job.requireAcceptance();
        var command = begun.command();
        try {
            var plan = writePlan.draft(content(job, begun.year()), job.id(), command);
            end(job.id(), command, accepted -> accepted.accept(plan.id()));
            return plans.get(plan.id());
        } catch (Problem refused) {
            if (refused.slug().equals("plan-exists")) {
                // Somebody has made a plan of this number since it was looked for.
                end(job.id(), command, PlanImport::giveUpAcceptance);
            }
            throw refused;
        }
    }

    private void end(String id, Command command, Consumer<PlanImport> decision) {
        try {
            imports.change(id, command, decision);
        } catch (StaleVersion _) {
            // Nobody but another one that completes it can change it meanwhile, and that one comes to the same end.
        }
    }

    private PlanContent content(PlanImport job, @Nullable Integer year) {
        return PlanContent.of(previews.get(job.requirePreviewId()), year);
    }
}
