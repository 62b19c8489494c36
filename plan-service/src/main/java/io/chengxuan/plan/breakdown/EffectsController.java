package io.chengxuan.plan.breakdown;

import io.chengxuan.plan.amendment.Amendments;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EffectsController {

    private final Amendments amendments;
    private final ForeseeEffects foreseeEffects;

    EffectsController(Amendments amendments, ForeseeEffects foreseeEffects) {
        this.amendments = amendments;
        this.foreseeEffects = foreseeEffects;
    }

    /** What it would do to tasks if it came into force now; refused while it could not. */
    @GetMapping("/api/amendments/{id}/effects")
    @RolesAllowed({ Roles.CITY_EDITOR, Roles.CITY_APPROVER, Roles.ADMIN })
    Effects effects(@PathVariable String id, Scope scope) {
        scope.requireCity();
        return foreseeEffects.of(amendments.get(id), scope);
    }
}
