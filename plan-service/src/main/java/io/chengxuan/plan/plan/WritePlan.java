package io.chengxuan.plan.plan;

import io.chengxuan.plan.unit.Units;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a draft of some content, or gives a draft other content. A plan's id derives from its number, so that one number
 * can only become one plan: {@code already-exists} 409.
 */
@Component
public class WritePlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Units units;
    private final JsonMapper json;

    WritePlan(Plans plans, PlanVersions versions, Units units, JsonMapper json) {
        this.plans = plans;
        this.versions = versions;
        this.units = units;
        this.json = json;
    }

    /** A draft of what somebody wrote. */
    Plan draft(PlanContent content, Command command) {
        return plans.create(build(content, null, command), command);
    }

    /**
     * The draft of an import. When an acceptance that did not come to its end has made it before, it says what the import
     * says now: {@code plan-state} 409 when it is a draft no more.
     */
    public Plan draft(PlanContent content, Origin origin, Command command) {
        var plan = build(content, origin, command);
        if (plans.createIfAbsent(plan, command)) {
            return plan;
        }
        var there = plans.get(plan.id());
        if (!there.isFrom(origin.importId())) {
            throw Problem.conflict("already-exists", plan.number()).with("id", plan.id());
        }
        if (there.isOlderThan(plan)) {
            // The caller's version and key are the import's.
            var own = new Command(command.actor(), command.unit(), null, "", null, command.at());
            return plans.change(plan.id(), own, draft -> draft.catchUpWith(plan));
        }
        return there;
    }

    private Plan build(PlanContent content, @Nullable Origin origin, Command command) {
        content.require(units.names());
        var number = Objects.requireNonNull(content.number()).strip();
        var id = idOf(number);
        var plan = new Plan(
            id,
            command.unit(),
            number,
            Objects.requireNonNull(content.year()),
            Objects.requireNonNull(content.title()).strip(),
            content.issueDate(),
            write(id, content, command)
        );
        plan.drafted(origin, command);
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
                write(id, content, command)
            );
        });
    }

    /** The id that a plan of this number has, white space aside. */
    public static String idOf(String number) {
        return Fingerprint.of("plan", number.replaceAll("\\s", ""));
    }

    private String write(String planId, PlanContent content, Command command) {
        var id = planId + "-v" + Fingerprint.of(json.writeValueAsBytes(content));
        versions.add(
            new PlanVersion(
                id,
                planId,
                command.at(),
                command.actor(),
                Objects.requireNonNull(content.title()),
                content.sections(),
                content.projects()
            )
        );
        return id;
    }
}
