package io.chengxuan.plan.unit;

import io.chengxuan.plan.Bureau;
import io.chengxuan.platform.access.Unit.Level;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Table;
import java.util.ArrayList;
import java.util.List;

/** The units of {@code units.tsv} without a store. */
public final class SampleUnits {

    private SampleUnits() {}

    public static List<UnitState> all() {
        var units = new ArrayList<UnitState>();
        for (var row : Table.read(Bureau.resource("/units.tsv"), Columns.named("code")).rows()) {
            var level = Level.valueOf(row.get("level"));
            units.add(
                new UnitState(
                    row.get("code"),
                    row.get("name"),
                    DefaultAliases.of(level, row.get("name")),
                    level,
                    row.find("parent").orElse(null),
                    row.find("group").orElse(null),
                    false,
                    units.size() + 1
                )
            );
        }
        return units;
    }
}
