package io.chengxuan.plan.session;

import io.chengxuan.platform.access.UnitTree;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The units whose people may attend: the audience, the organiser, and all below them. */
@Component
class InvitedUnits {

    private final UnitTree units;

    InvitedUnits(UnitTree units) {
        this.units = units;
    }

    Set<String> of(Session session) {
        var invited = new LinkedHashSet<>(units.subtree(session.unit()));
        session
            .content()
            .audience()
            .forEach(unit -> invited.addAll(units.subtree(unit)));
        return invited;
    }
}
