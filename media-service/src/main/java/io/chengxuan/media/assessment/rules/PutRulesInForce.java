package io.chengxuan.media.assessment.rules;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/**
 * Makes a draft the rules from a month on: by somebody else than who wrote it, and never for a month whose points are
 * published. The store decides that no other version begins in that month.
 */
@Component
class PutRulesInForce {

    private final RuleVersions versions;
    private final AssessedMonths assessed;

    PutRulesInForce(RuleVersions versions, AssessedMonths assessed) {
        this.versions = versions;
        this.assessed = assessed;
    }

    RuleVersion from(YearMonth month, String id, Caller caller, Command command) {
        try {
            return versions.change(id, command, version -> {
                requireNotAssessed(month);
                caller.requireOtherThan(version.writtenBy(), Roles.CITY_APPROVER, Roles.CITY_EDITOR, Roles.ADMIN);
                version.putInForce(month, command);
            });
        } catch (Problem refused) {
            if (refused.slug().equals("already-exists")) {
                throw Problem.invalid().at("/from", "rules-month-taken", month);
            }
            throw refused;
        }
    }

    private void requireNotAssessed(YearMonth month) {
        var last = assessed.last();
        if (last.isPresent() && !month.isAfter(last.get())) {
            throw Problem.invalid().at("/from", "rules-month-assessed", last.get());
        }
    }
}
