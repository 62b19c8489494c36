package io.chengxuan.plan.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The versions of a plan that a caller may read: what was issued and each amendment in force, for the city the drafts too.
 */
@Component
public class ReadVersions {

    private static final Comparator<Head> FIRST_FIRST = Comparator.comparing(Head::at)
        .thenComparing(Head::revision, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Head::current);

    private final PlanVersions versions;

    ReadVersions(PlanVersions versions) {
        this.versions = versions;
    }

    /**
     * A version without what it says.
     *
     * @param current whether the plan says so now
     * @param revision 0 for the plan as issued, from 1 for the amendments in force; null for drafts
     * @param reason of the amendment
     */
    record Head(
        String version,
        Instant at,
        String actor,
        String title,
        boolean current,
        @Nullable Integer revision,
        @Nullable String reason
    ) {}

    /** All of a version, with the number and year of its plan. */
    public record Whole(@JsonUnwrapped PlanVersion version, String number, int year) {}

    /** The first one first. */
    List<Head> heads(Plan plan, Scope scope) {
        return versions
            .of(plan.id())
            .stream()
            .filter(version -> scope.city() || inForce(plan, version.id()))
            .map(version -> head(plan, version))
            .sorted(FIRST_FIRST)
            .toList();
    }

    /** {@code not-found} 404 for a version of another plan and for a draft that the caller may not read. */
    PlanVersion one(Plan plan, String id, Scope scope) {
        var version = versions.get(id);
        if (!version.planId().equals(plan.id()) || !(scope.city() || inForce(plan, id))) {
            throw Problem.notFound("PlanVersion", id);
        }
        return id.equals(plan.issuedVersionId()) ? version.identified() : version;
    }

    private static Head head(Plan plan, PlanVersions.Head version) {
        boolean current = version.id().equals(plan.versionId());
        return revision(plan, version.id())
            .map(it -> new Head(version.id(), it.at(), it.actor(), version.title(), current, it.no(), it.reason()))
            .orElseGet(() -> {
                var issued = version.id().equals(plan.issuedVersionId()) ? 0 : null;
                return new Head(version.id(), version.at(), version.actor(), version.title(), current, issued, null);
            });
    }

    private static boolean inForce(Plan plan, String id) {
        return id.equals(plan.issuedVersionId()) || revision(plan, id).isPresent();
    }

    private static Optional<PlanRevision> revision(Plan plan, String id) {
        return plan
            .revisions()
            .stream()
            .filter(revision -> revision.versionId().equals(id))
            .findFirst();
    }
}
