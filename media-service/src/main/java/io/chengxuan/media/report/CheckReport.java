package io.chengxuan.media.report;

import io.chengxuan.media.outlet.Outlet;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.media.project.Campaigns;
import io.chengxuan.media.project.Projects;
import io.chengxuan.media.release.PressRelease;
import io.chengxuan.media.release.PressReleases;
import io.chengxuan.media.release.ReleaseStatus;
import io.chengxuan.media.written.Link;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a piece must be sound, and the ids in it must be there and be the caller's: 422 for each field, or 403. */
@Component
class CheckReport {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Outlets outlets;
    private final Projects projects;
    private final Campaigns campaigns;
    private final PressReleases releases;
    private final UnitTree units;
    private final Clock clock;

    CheckReport(
        Outlets outlets,
        Projects projects,
        Campaigns campaigns,
        PressReleases releases,
        UnitTree units,
        Clock clock
    ) {
        this.outlets = outlets;
        this.projects = projects;
        this.campaigns = campaigns;
        this.releases = releases;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Outlet outlet(ReportRequest body) {
        return outlets
            .find(body.outlet())
            .orElseThrow(() -> Problem.invalid().at("/outlet", "outlet-unknown", body.outlet()));
    }

    ReportContent content(ReportRequest body, Scope scope) {
        var problem = Problem.invalid();
        for (int i = 0; i < body.shares().size(); i++) {
            var unit = body.shares().get(i).unit();
            if (units.find(unit).isEmpty()) {
                problem.at("/shares/" + i + "/unit", "unit-unknown", unit);
            }
        }
        if (body.date().isAfter(today()) || body.date().isBefore(EARLIEST)) {
            problem.at("/date", body.date().isAfter(today()) ? "date-future" : "date-early", EARLIEST);
        }
        var link = blankToNull(body.link());
        var page = link == null ? Optional.<Link>empty() : Link.read(link);
        if (link != null && page.isEmpty()) {
            problem.at("/link", "link", link);
        }
        var project = blankToNull(body.projectId());
        if (project != null && !projects.knows(project)) {
            problem.at("/projectId", "project-unknown", project);
        }
        var campaign = blankToNull(body.campaignId());
        if (campaign != null && !campaigns.knows(campaign)) {
            problem.at("/campaignId", "campaign-unknown", campaign);
        }
        var release = blankToNull(body.releaseId());
        if (release != null && !isOut(release)) {
            problem.at("/releaseId", "release-unknown");
        }
        var statement = blankToNull(body.statement());
        if (statement == null && body.tone().needsStatement()) {
            problem.at("/statement", "statement-needed");
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        var codes = body.shares().stream().map(ReportRequest.UnitShare::unit).toList();
        if (!codes.stream().allMatch(scope::owns)) {
            throw Problem.forbidden();
        }
        return new ReportContent(
            body.outlet(),
            body.date(),
            body.title().strip(),
            page.map(Link::address).orElse(null),
            Shares.of(codes, body.shares().stream().map(ReportRequest.UnitShare::weight).toList()),
            body.tone(),
            blankToNull(body.topic()),
            blankToNull(body.series()),
            campaign,
            project,
            Boolean.TRUE.equals(body.frontPage()),
            statement,
            release
        );
    }

    void release(@Nullable String release) {
        if (release != null && !isOut(release)) {
            throw Problem.invalid().at("/release", "release-unknown");
        }
    }

    private boolean isOut(String release) {
        return releases.find(release).map(PressRelease::status).filter(ReleaseStatus::isOut).isPresent();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
