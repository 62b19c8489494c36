package io.chengxuan.plan.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a project is off track or at risk; shown with every answer, so that nobody has to guess.
 *
 * @param overdueDays off track when a task has been missing for more days than this
 * @param missingPercent off track when at least this share of its tasks that count is missing
 * @param behindPercent at risk when at least this share is behind its time, and whenever one is missing or due soon
 */
@ConfigurationProperties("chengxuan.plan.portfolio")
public record PortfolioRule(
    @DefaultValue("10") int overdueDays,
    @DefaultValue("25") int missingPercent,
    @DefaultValue("25") int behindPercent
) {
    /** How a project stands. */
    public enum Health {
        ON_TRACK,
        AT_RISK,
        OFF_TRACK,
    }

    /** What makes a project stand so, with how many: tasks, or days for {@code OVERDUE}, or percent for {@code SHARE}. */
    public enum Cause {
        OVERDUE,
        SHARE,
        MISSING,
        BEHIND,
        SOON,
    }

    public record Reason(Cause cause, int count) {}

    public record Judgement(Health health, List<Reason> reasons) {}

    Judgement judge(Progress.Tally tally) {
        var off = new ArrayList<Reason>();
        int counted = tally.tasks() - tally.excused();
        int missing = percent(tally.missing(), counted);
        add(off, Cause.OVERDUE, tally.overdueDays(), tally.overdueDays() > overdueDays);
        add(off, Cause.SHARE, missing, tally.missing() > 0 && missing >= missingPercent);
        var risk = new ArrayList<Reason>();
        add(risk, Cause.MISSING, tally.missing(), tally.missing() > 0);
        add(
            risk,
            Cause.BEHIND,
            tally.behind(),
            tally.behind() > 0 && percent(tally.behind(), counted) >= behindPercent
        );
        add(risk, Cause.SOON, tally.soon(), tally.soon() > 0);
        var health = !off.isEmpty() ? Health.OFF_TRACK : !risk.isEmpty() ? Health.AT_RISK : Health.ON_TRACK;
        off.addAll(risk);
        return new Judgement(health, off);
    }

    private static int percent(int some, int all) {
        return all == 0 ? 0 : (100 * some) / all;
    }

    private static void add(List<Reason> reasons, Cause cause, int count, boolean holds) {
        if (holds) {
            reasons.add(new Reason(cause, count));
        }
    }
}
