package io.chengxuan.plan.plan;

import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a draft of some content, or gives a draft other content. A plan's id derives from its number, so that one number
 * can only become one plan: {@code plan-exists} 409. A draft that was discarded gives its place to the next one.
 */
@Component
public class WritePlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Units units;

    WritePlan(Plans plans, PlanVersions versions, Units units) {
        this.plans = plans;
        this.versions = versions;
        this.units = units;
    }

    /** A draft of what somebody wrote. */
    Plan draft(PlanContent content, Command command) {
        content.require(units.names());
        var plan = build(content, null, command);
        if (plans.createIfAbsent(plan, command)) {
            return plan;
        }
        return plans.change(plan.id(), command, there -> there.draftAgain(plan, command));
    }

    /** Refuses what cannot become the draft of that import; see {@link PlanContent#require}. */
    public void requireDraftable(PlanContent content, String importId) {
        content.require(units.names());
        var number = Objects.requireNonNull(content.number());
        plans
            .find(idOf(number))
            .filter(there -> !there.isFrom(importId))
            .ifPresent(Plan::requireDiscarded);
    }

    /** The plan that has a number already, other than the one of that import. */
    public Optional<PlanState> holderOf(@Nullable String number, String importId) {
        return Optional.ofNullable(number)
            .flatMap(it -> plans.find(idOf(it)))
            .filter(there -> !there.isFrom(importId) && there.status() != PlanStatus.DISCARDED)
            .map(Plan::state);
    }

    /** The draft of an import, of content that was draftable; one that is there already stays as it is. */
    public Plan draft(PlanContent content, String importId, Command command) {
        var plan = build(content, importId, command);
        if (plans.createIfAbsent(plan, command)) {
            return plan;
        }
        return plans.change(plan.id(), command, there -> {
            // An acceptance that is completed late has made the draft already that somebody has discarded since.
            boolean late = there.isFrom(importId) && !there.discardedUntil(command.at());
            if (there.status() == PlanStatus.DISCARDED ? !late : !there.isFrom(importId)) {
                there.draftAgain(plan, command);
            }
        });
    }

    private Plan build(PlanContent content, @Nullable String importId, Command command) {
        var number = Objects.requireNonNull(content.number()).strip();
        var id = idOf(number);
        var plan = new Plan(
            id,
            command.unit(),
            number,
            Objects.requireNonNull(content.year()),
            Objects.requireNonNull(content.title()).strip(),
            content.issueDate(),
            versions.write(id, null, content.unidentified(), command).id()
        );
        plan.drafted(importId, command);
        return plan;
    }

    Plan rewrite(String id, PlanContent content, Command command) {
        content.require(units.names());
        return plans.change(id, command, plan -> {
            if (!plan.number().equals(Objects.requireNonNull(content.number()).strip())) {
                throw Problem.invalid().at("/number", "plan-number-fixed");
            }
            if (plan.year() != Objects.requireNonNull(content.year())) {
                throw Problem.invalid().at("/year", "plan-year-fixed");
            }
            plan.rewrite(
                Objects.requireNonNull(content.title()).strip(),
                content.issueDate(),
                versions.write(id, null, content.unidentified(), command).id()
            );
        });
    }

    /** The id that a plan of this number has, white space aside. */
    public static String idOf(String number) {
        return Fingerprint.of("plan", number.replaceAll("\\s", ""));
    }
}
