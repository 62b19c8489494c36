package io.chengxuan.plan.amendment;

import io.chengxuan.plan.plan.PlanVersions;
import io.chengxuan.plan.plan.Plans;
import io.chengxuan.plan.plan.ResolveUnits;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import org.springframework.stereotype.Component;

/**
 * Puts a reviewed amendment in force. The plan decides: of two amendments of one version the first wins and the other is
 * refused with {@code amendment-overtaken} 409. The amendment notes it afterwards; if that is cut off, the breakdown that
 * follows notes it.
 */
@Component
class IssueAmendment {

    private final Amendments amendments;
    private final Plans plans;
    private final PlanVersions versions;
    private final ResolveUnits resolve;

    IssueAmendment(Amendments amendments, Plans plans, PlanVersions versions, ResolveUnits resolve) {
        this.amendments = amendments;
        this.plans = plans;
        this.versions = versions;
        this.resolve = resolve;
    }

    Amendment issue(String id, Caller caller, Command command) {
        try {
            return amendments.change(id, command, amendment -> {
                if (amendment.status() == AmendmentStatus.ISSUED) {
                    // Asked again after an answer that was lost.
                    return;
                }
                amendment.requireIssuable();
                caller.requireOtherThan(
                    amendment.history().getLast().actor(),
                    Roles.CITY_APPROVER,
                    Roles.CITY_EDITOR,
                    Roles.ADMIN
                );
                amend(amendment, command);
                amendment.inForce(command);
            });
        } catch (StaleVersion e) {
            var there = amendments.get(id);
            if (there.status() == AmendmentStatus.ISSUED) {
                // The breakdown was faster in noting it.
                return there;
            }
            throw e;
        }
    }

    private void amend(Amendment amendment, Command command) {
        var version = versions.get(amendment.versionId());
        var shares = resolve.shares(version.projects());
        // The key and the version seen are the amendment's.
        var own = new Command(command.actor(), command.unit(), null, "", null, command.at());
        plans.change(amendment.planId(), own, plan -> {
            if (!plan.isAmendedBy(amendment.id())) {
                plan.requireAt(amendment.baseVersionId());
                plan.amend(amendment.id(), version, shares, amendment.reason(), own);
            }
        });
    }
}
