package io.chengxuan.gateway.delegation;

import io.chengxuan.platform.web.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The business days for which somebody wants to lend their roles, both included. */
record LentDays(@Nullable LocalDate wantedFirst, @Nullable LocalDate wantedLast) {
    static final int LONGEST = 90;
    /** An absence is known this many days ahead at most. */
    static final int FURTHEST = 365;

    /** What is wrong with them, as an {@code invalid-input} problem that may have no errors. */
    Problem judge(LocalDate today) {
        var problem = Problem.invalid();
        if (wantedFirst == null) {
            problem.at("/firstDay", "required");
        }
        if (wantedLast == null) {
            problem.at("/lastDay", "required");
        }
        if (wantedFirst == null || wantedLast == null) {
            return problem;
        }
        if (wantedLast.isBefore(wantedFirst)) {
            problem.at("/lastDay", "days-order");
        } else if (wantedFirst.isBefore(today)) {
            problem.at("/firstDay", "day-past");
        } else if (wantedFirst.isAfter(today.plusDays(FURTHEST))) {
            problem.at("/firstDay", "day-far", FURTHEST);
        } else if (ChronoUnit.DAYS.between(wantedFirst, wantedLast) >= LONGEST) {
            problem.at("/lastDay", "days-long", LONGEST);
        }
        return problem;
    }

    LocalDate first() {
        return Objects.requireNonNull(wantedFirst);
    }

    LocalDate last() {
        return Objects.requireNonNull(wantedLast);
    }
}
