package io.chengxuan.plan.plan;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.unit.Units;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who answers for projects and who works on them, with the units as they are now; see {@link Shares}. */
@Component
public class ResolveUnits {

    private final Units units;

    ResolveUnits(Units units) {
        this.units = units;
    }

    public List<Share> shares(List<PlanPreview.Project> rows) {
        return Shares.of(rows, units.names());
    }
}
