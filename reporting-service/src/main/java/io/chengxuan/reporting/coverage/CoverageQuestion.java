package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.reporting.table.Asked;
import io.chengxuan.reporting.table.Districts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The parameters that all questions about coverage share.
 *
 * @param from first month of publication, such as {@code 2026-01}
 * @param to last month of publication
 * @param unit code of a unit; its subtree is meant
 * @param group ranking group
 * @param level of the outlet
 * @param kind of the outlet
 * @param tier of the readership
 * @param reached the tier that the readership has reached or gone beyond
 * @param frontPage whether it stood on the front page
 * @param reprint true for pieces that only reprint another one, false for all others: the stories
 * @param campaign id of the campaign it is about
 * @param asOf the last day of publication that counts; today unless given
 */
record CoverageQuestion(
    @Nullable String from,
    @Nullable String to,
    @Nullable String unit,
    @Nullable String group,
    @Nullable String level,
    @Nullable String kind,
    @Nullable String tone,
    @Nullable String tier,
    @Nullable String reached,
    @Nullable Boolean frontPage,
    @Nullable Boolean reprint,
    @Nullable String topic,
    @Nullable String series,
    @Nullable String campaign,
    @Nullable String asOf
) {
    /** The same about other months, up to another day. */
    CoverageQuestion about(YearMonth first, YearMonth last, LocalDate day) {
        return new CoverageQuestion(
            first.toString(),
            last.toString(),
            unit,
            group,
            level,
            kind,
            tone,
            tier,
            reached,
            frontPage,
            reprint,
            topic,
            series,
            campaign,
            day.toString()
        );
    }

    /** By the present unit tree, of what the caller may read; of everything where scope is null. */
    CoverageFilter filter(UnitTree tree, @Nullable Scope scope, Clock clock) {
        var first = Asked.time("from", from, YearMonth::parse);
        var last = Asked.time("to", to, YearMonth::parse);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "months-reversed");
        }
        var given = Asked.time("asOf", asOf, LocalDate::parse);
        var day = given == null ? LocalDate.now(clock) : given;
        var end = last == null || last.atEndOfMonth().isAfter(day) ? day : last.atEndOfMonth();
        var districts = new Districts(tree);
        return new CoverageFilter(
            first == null ? null : first.atDay(1),
            end,
            day,
            districts,
            districts.codes(Asked.text(unit), Asked.text(group)),
            scope == null || scope.city() ? null : scope,
            new CoverageFilter.Words(
                Asked.text(level),
                Asked.text(kind),
                Asked.text(tone),
                Asked.text(tier),
                Asked.text(reached),
                frontPage,
                reprint,
                Asked.text(topic),
                Asked.text(series),
                Asked.text(campaign)
            ),
            Asked.text(unit) != null
        );
    }
}
