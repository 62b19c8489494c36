package io.chengxuan.media.report;

import io.chengxuan.media.release.PressRelease;
import io.chengxuan.media.release.PressReleases;
import io.chengxuan.media.release.ProposeReleases;
import io.chengxuan.media.written.Likeness;
import io.chengxuan.platform.access.Scope;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of a press release. */
@RestController
class ReleaseCoverage {

    private static final int MOST = 500;
    private static final int MOST_PROPOSED = 20;

    private final PressReleases releases;
    private final Reports reports;

    ReleaseCoverage(PressReleases releases, Reports reports) {
        this.releases = releases;
        this.reports = reports;
    }

    /**
     * Counts of the pieces that the caller may read.
     *
     * @param invited how many outlets were invited, {@code reported} how many of those have brought something
     * @param proposed pieces that look as if they came of it, too, the likeliest first
     */
    record Coverage(
        int invited,
        int reported,
        int pieces,
        int over100k,
        int over1m,
        List<OfOutlet> outlets,
        List<ReportViews.Row> reports,
        List<ReportViews.Row> proposed
    ) {}

    /** What one outlet brought. */
    record OfOutlet(String outletId, boolean invited, int pieces, Tier best) {}

    @GetMapping("/api/media/releases/{id}/coverage")
    @PermitAll
    Coverage coverage(@PathVariable String id, Scope scope) {
        var release = releases.readable(id, scope);
        var pieces = reports.ofRelease(id, scope, MOST);
        var outlets = outlets(release, pieces);
        return new Coverage(
            release.outlets().size(),
            (int) outlets
                .stream()
                .filter(outlet -> outlet.invited() && outlet.pieces() > 0)
                .count(),
            pieces.size(),
            reached(pieces, Tier.OVER_100K),
            reached(pieces, Tier.OVER_1M),
            outlets,
            pieces.stream().map(ReportViews::row).toList(),
            proposed(release, scope)
        );
    }

    private static List<OfOutlet> outlets(PressRelease release, List<Report> pieces) {
        Map<String, OfOutlet> outlets = new LinkedHashMap<>();
        release.outlets().forEach(outlet -> outlets.put(outlet, new OfOutlet(outlet, true, 0, Tier.UNDER_100K)));
        for (var piece : pieces) {
            var state = piece.state();
            outlets.merge(state.outletId(), new OfOutlet(state.outletId(), false, 1, state.tier()), (known, one) ->
                new OfOutlet(
                    known.outletId(),
                    known.invited(),
                    known.pieces() + 1,
                    known.best().compareTo(one.best()) < 0 ? one.best() : known.best()
                )
            );
        }
        return List.copyOf(outlets.values());
    }

    private static int reached(List<Report> pieces, Tier tier) {
        return (int) pieces
            .stream()
            .filter(piece -> piece.state().tier().compareTo(tier) >= 0)
            .count();
    }

    private List<ReportViews.Row> proposed(PressRelease release, Scope scope) {
        var issued = release.issuedOn();
        if (issued == null) {
            return List.of();
        }
        var days = ProposeReleases.days(issued);
        return reports
            .ofNoRelease(release.outlets(), days.getFirst(), days.getLast(), scope, MOST)
            .stream()
            .filter(piece -> ProposeReleases.looksLike(release, piece.content().date(), piece.content().title()))
            .sorted(Comparator.comparingDouble(piece -> -Likeness.of(release.title(), piece.content().title())))
            .limit(MOST_PROPOSED)
            .map(ReportViews::row)
            .toList();
    }
}
