package io.chengxuan.plan.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.chengxuan.plan.plan.Breakdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How the squads' shares of a task stand, computed whenever it is asked for and never stored.
 *
 * @param count shares that are neither cancelled nor excused; the other figures are about these
 * @param accepted by the district
 * @param handedIn and not decided on
 * @param late handed in after their due date, or overdue on the day
 * @param averagePercent rounded down; what the district itself reports stands beside it
 * @param open shares still owed by their squads, in the order of their codes
 * @param breakdown how many of the squads have their task by now
 * @param begun shares that their squads have reported on or handed in, whatever has become of it since; not shown
 */
public record Parts(
    int count,
    int accepted,
    int handedIn,
    int late,
    int averagePercent,
    List<Open> open,
    Breakdown breakdown,
    @JsonIgnore int begun
) {
    /** A squad that has not handed in, and the percent it reported last. */
    record Open(String unit, int percent) {}

    /** @param shares their fields {@code unit}, {@code status}, {@code due}, {@code handedInOn} and {@code reported} */
    static Parts of(Squads squads, List<Document> shares, LocalDate day) {
        int count = 0;
        int accepted = 0;
        int handedIn = 0;
        int late = 0;
        int percent = 0;
        int begun = 0;
        var open = new ArrayList<Open>();
        for (var share : shares) {
            var status = TaskStatus.valueOf(share.getString("status"));
            if (!status.givenUp()) {
                var handed = share.getString("handedInOn");
                count++;
                begun += status == TaskStatus.OPEN ? 0 : 1;
                accepted += status == TaskStatus.ACCEPTED ? 1 : 0;
                handedIn += status == TaskStatus.HANDED_IN ? 1 : 0;
                late += isLate(share.getString("due"), handed, day) ? 1 : 0;
                percent += handed == null ? share.getInteger("reported", 0) : 100;
                if (TaskStatus.OWED.contains(status)) {
                    open.add(new Open(share.getString("unit"), share.getInteger("reported", 0)));
                }
            }
        }
        open.sort(Comparator.comparing(Open::unit));
        int of = squads.list().size();
        var breakdown = squads.pending()
            ? new Breakdown(Breakdown.State.PENDING, Math.min(shares.size(), of), of)
            : new Breakdown(Breakdown.State.DONE, of, of);
        return new Parts(
            count,
            accepted,
            handedIn,
            late,
            count == 0 ? 0 : percent / count,
            List.copyOf(open),
            breakdown,
            begun
        );
    }

    private static boolean isLate(String due, @Nullable String handedIn, LocalDate day) {
        return due.compareTo(handedIn == null ? day.toString() : handedIn) < 0;
    }
}
