package io.chengxuan.media.report;

import io.chengxuan.media.outlet.Outlet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says of a piece; null where it says nothing, which leaves what is known.
 *
 * @param id that the piece gets if it is new; the same whenever the same row is taken
 * @param key by which the piece is known
 */
public record Draft(
    int line,
    String id,
    ReportKey key,
    Outlet outlet,
    LocalDate date,
    String title,
    @Nullable String link,
    @Nullable List<Share> shares,
    @Nullable Tone tone,
    @Nullable String topic,
    @Nullable String series,
    @Nullable String campaignId,
    @Nullable String projectId,
    @Nullable Boolean frontPage,
    @Nullable String statement,
    List<Shown> shown
) {
    /** @param asOf the day it was shown; null when the row does not say */
    public record Shown(
        Metric metric,
        long value,
        boolean atLeast,
        @Nullable LocalDate asOf,
        @Nullable String evidence
    ) {}

    /** @param known what is known of the piece; null for a new one, which has to have shares and a tone */
    ReportContent content(@Nullable ReportContent known) {
        return new ReportContent(
            outlet.id(),
            date,
            title,
            or(link, known == null ? null : known.link()),
            Objects.requireNonNullElse(or(shares, known == null ? null : known.shares()), List.of()),
            Objects.requireNonNullElse(or(tone, known == null ? null : known.tone()), Tone.NEUTRAL),
            or(topic, known == null ? null : known.topic()),
            or(series, known == null ? null : known.series()),
            or(campaignId, known == null ? null : known.campaignId()),
            or(projectId, known == null ? null : known.projectId()),
            Boolean.TRUE.equals(or(frontPage, known == null ? null : known.frontPage())),
            or(statement, known == null ? null : known.statement()),
            known == null ? null : known.releaseId()
        );
    }

    /** What it shows that is not known. Without a day, only what differs from the latest reading, as of the given day. */
    List<Reading> unknownTo(List<Reading> known, LocalDate today, String actor) {
        var fresh = new ArrayList<Reading>();
        for (var each : shown) {
            var asOf = Objects.requireNonNullElse(each.asOf(), today.isBefore(date) ? date : today);
            var against = each.asOf() == null ? Readership.latest(known) : known;
            boolean there = against
                .stream()
                .anyMatch(
                    old ->
                        old.metric() == each.metric() &&
                        old.value() == each.value() &&
                        old.atLeast() == each.atLeast() &&
                        (each.asOf() == null || old.asOf().equals(asOf))
                );
            if (!there) {
                fresh.add(new Reading(each.metric(), each.value(), each.atLeast(), asOf, each.evidence(), actor));
            }
        }
        return fresh;
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
