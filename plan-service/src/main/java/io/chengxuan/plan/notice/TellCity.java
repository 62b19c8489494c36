package io.chengxuan.plan.notice;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a notice into the city's inbox when a plan or an amendment waits for its approval, for those who can approve, or came
 * back from it, for those who can submit again.
 */
@Component
class TellCity implements EventHandler {

    private static final String SERVICE = "io.chengxuan.plan.";
    private static final Map<String, Kind> TOLD = Map.of(
        SERVICE + "plan.submitted.v1",
        Kind.PLAN_SUBMITTED,
        SERVICE + "plan.returned.v1",
        Kind.PLAN_RETURNED,
        SERVICE + "amendment.submitted.v1",
        Kind.AMENDMENT_SUBMITTED,
        SERVICE + "amendment.returned.v1",
        Kind.AMENDMENT_RETURNED
    );

    private static final Set<Kind> RETURNED = EnumSet.of(Kind.PLAN_RETURNED, Kind.AMENDMENT_RETURNED);
    private static final List<String> SUBMIT = List.of(Roles.CITY_EDITOR, Roles.ADMIN);
    private static final List<String> APPROVE = List.of(Roles.CITY_APPROVER);

    private final Notices notices;
    private final Plans plans;

    TellCity(Notices notices, Plans plans) {
        this.notices = notices;
        this.plans = plans;
    }

    /** What the states of plans and amendments have in common, and the plan of an amendment. */
    private record Subject(String id, @Nullable String planId) {}

    @Override
    public boolean accepts(String type) {
        return TOLD.containsKey(type);
    }

    @Override
    public void handle(IncomingEvent event) {
        var kind = TOLD.get(event.type());
        if (kind == null) {
            return;
        }
        var subject = event.dataAs(Subject.class);
        var amended = subject.planId();
        var planId = amended == null ? subject.id() : amended;
        plans
            .find(planId)
            .ifPresent(plan ->
                notices.add(
                    new Notice(
                        subject.id() + "-" + kind + "-" + event.sequence(),
                        plan.unit(),
                        kind,
                        null,
                        planId,
                        amended == null ? null : subject.id(),
                        plan.state().title(),
                        null,
                        null,
                        event.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                        List.of()
                    ).toDecide(RETURNED.contains(kind) ? SUBMIT : APPROVE, event.actor())
                )
            );
    }
}
