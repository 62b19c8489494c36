package io.chengxuan.plan.task;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.plan.calendar.Holidays;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By when units sign for their tasks: so many working days after the day of assignment, {@code chengxuan.plan.sign-within}.
 * Computed whenever it is asked for and never stored.
 */
@Component
class Receipts {

    private final Holidays holidays;
    private final int within;

    Receipts(Holidays holidays, @Value("${chengxuan.plan.sign-within:2}") int within) {
        this.holidays = holidays;
        this.within = within;
    }

    /**
     * How a task's receipt stands on a day.
     *
     * @param deadline last business date on which it is signed for in time
     * @param awaited owed and not signed for
     * @param signedBy id of the account that did
     * @param late signed for after the deadline
     * @param overdue awaited, and the deadline is past
     */
    record Standing(
        LocalDate deadline,
        boolean awaited,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        boolean late,
        boolean overdue
    ) {}

    Standing of(Task task, LocalDate day) {
        var deadline = deadline(day(task.assignment().assignedAt()));
        var receipt = task.receipt();
        boolean awaited = task.awaitsReceipt();
        return receipt == null
            ? new Standing(deadline, awaited, null, null, false, awaited && day.isAfter(deadline))
            : new Standing(deadline, false, receipt.at(), receipt.by(), day(receipt.at()).isAfter(deadline), false);
    }

    /** What was assigned before then should have been signed for before that day. */
    Instant dueIfAssignedBefore(LocalDate today) {
        var assigned = today;
        while (!deadline(assigned).isBefore(today)) {
            assigned = assigned.minusDays(1);
        }
        return assigned.plusDays(1).atStartOfDay(BUSINESS_ZONE).toInstant();
    }

    private LocalDate deadline(LocalDate assigned) {
        return holidays.workingDays().plus(assigned, within);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BUSINESS_ZONE);
    }
}
