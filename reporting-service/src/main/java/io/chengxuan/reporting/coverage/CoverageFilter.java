package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.reporting.table.Districts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which pieces a question is about; valid for one request.
 *
 * @param from first day of publication; null for no bound
 * @param to last day
 * @param asOf the day that was asked for
 * @param units codes of the units meant; null for all
 * @param scope whose pieces may be told; null for all
 * @param below whether units below districts have rows of their own
 */
record CoverageFilter(
    @Nullable LocalDate from,
    LocalDate to,
    LocalDate asOf,
    Districts districts,
    @Nullable Set<String> units,
    @Nullable Scope scope,
    Words words,
    boolean below
) {
    /** What is asked of the pieces themselves; null for anything. */
    record Words(
        @Nullable String level,
        @Nullable String kind,
        @Nullable String tone,
        @Nullable String tier,
        @Nullable String reached,
        @Nullable Boolean frontPage,
        @Nullable Boolean reprint,
        @Nullable String topic,
        @Nullable String series,
        @Nullable String campaign
    ) {
        boolean match(Pieces pieces) {
            return (
                fits(level, pieces.level()) &&
                fits(kind, pieces.kind()) &&
                fits(tone, pieces.tone()) &&
                fits(tier, pieces.tier()) &&
                (reached == null || Tier.from(reached).contains(pieces.tier())) &&
                (frontPage == null || frontPage == pieces.frontPage()) &&
                (reprint == null || reprint == pieces.reprint()) &&
                fits(topic, pieces.topic()) &&
                fits(series, pieces.series()) &&
                fits(campaign, pieces.campaign())
            );
        }

        /** Whether nothing else than the level of the outlet is asked for. */
        boolean onlyLevel() {
            return (
                kind == null &&
                tone == null &&
                tier == null &&
                reached == null &&
                frontPage == null &&
                reprint == null &&
                topic == null &&
                series == null &&
                campaign == null
            );
        }

        private static boolean fits(@Nullable String wanted, @Nullable String given) {
            return wanted == null || wanted.equals(given);
        }

        private void addTo(List<Criteria> all) {
            BiConsumer<String, @Nullable String> is = (field, wanted) -> {
                if (wanted != null) {
                    all.add(Criteria.where(field).is(wanted));
                }
            };
            is.accept("level", level);
            is.accept("kind", kind);
            is.accept("tone", tone);
            is.accept("tier", tier);
            if (reached != null) {
                all.add(Criteria.where("tier").in(Tier.from(reached)));
            }
            if (frontPage != null) {
                all.add(Criteria.where("frontPage").is(frontPage));
            }
            if (reprint != null) {
                // Facts from before pieces were told of reprints have no such field.
                all.add(reprint ? Criteria.where("reprint").is(true) : Criteria.where("reprint").ne(true));
            }
            is.accept("topic", topic);
            is.accept("series", series);
            is.accept("campaignId", campaign);
        }
    }

    /** Visits the pieces that are meant, each once for every unit that is meant. */
    void forEach(CoverageBoard board, Consumer<Pieces> visitor) {
        board.forEach(from, to, pieces -> {
            if (means(pieces.unit()) && words.match(pieces)) {
                visitor.accept(pieces);
            }
        });
    }

    boolean means(String unit) {
        return (units == null || units.contains(unit)) && (scope == null || scope.owns(unit));
    }

    /** The same for facts. */
    Criteria criteria() {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("standing").is("REGISTERED"));
        all.add(Criteria.where("date").lte(to.toString()));
        if (from != null) {
            all.add(Criteria.where("date").gte(from.toString()));
        }
        if (units != null) {
            all.add(Criteria.where("addressees").in(units));
        }
        if (scope != null) {
            all.add(Criteria.where("addressees").in(scope.subtree()));
        }
        words.addTo(all);
        return new Criteria().andOperator(all);
    }
}
