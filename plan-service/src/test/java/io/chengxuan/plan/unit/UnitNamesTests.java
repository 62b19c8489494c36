package io.chengxuan.plan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.unit.UnitNames.Kind;
import io.chengxuan.platform.access.Unit.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTests {

    private final UnitNames names = new UnitNames(SampleUnits.all());

    @ParameterizedTest
    @CsvSource({
        "办公室, SH-OFFICE",
        "市局办公室, SH-OFFICE",
        "执 法 规划处, SH-PLANNING",
        "浦东, PD",
        "浦东新区, PD",
        "浦东新区城管执法局, PD",
        "市局, SH",
        "市城管执法局, SH",
        "总队, ''",
    })
    void aUnitIsFoundByNameOrAlias(String written, String code) {
        var meaning = names.meaning(written);

        assertThat(meaning.kind()).isEqualTo(code.isEmpty() ? Kind.UNKNOWN : Kind.ONE);
        assertThat(codes(meaning)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void allUnitsAreTheTwentyAndAllDepartmentsAreTheFive() {
        assertThat(names.meaning("各单位").units()).hasSize(20);
        assertThat(names.meaning("机关各处室").units()).hasSize(5);
    }

    @Test
    void aNameThatFitsTwoUnitsIsAmbiguousAndNamesThem() {
        var units = new ArrayList<>(SampleUnits.all());
        units.add(squad("PD-1", "机场中队", List.of("浦东"), false));

        var meaning = new UnitNames(units).meaning("浦东");

        assertThat(meaning.kind()).isEqualTo(Kind.AMBIGUOUS);
        assertThat(codes(meaning)).containsExactly("PD", "PD-1");
    }

    @Test
    void aFullNameGoesBeforeAnAlias() {
        var units = new ArrayList<>(SampleUnits.all());
        units.add(squad("PD-1", "浦东", List.of(), false));

        assertThat(codes(new UnitNames(units).meaning("浦东"))).containsExactly("PD-1");
    }

    @Test
    void aClosedUnitIsNamedAsClosedAndLeftOutOfGroups() {
        var units = new ArrayList<>(SampleUnits.all());
        units.add(squad("X", "旧中队", List.of(), true));

        assertThat(new UnitNames(units).meaning("旧中队").kind()).isEqualTo(Kind.CLOSED);
        units.replaceAll(u -> u.id().equals("AIR") ? closed(u) : u);
        assertThat(new UnitNames(units).meaning("各单位").units()).hasSize(19);
    }

    private static UnitState squad(String id, String name, List<String> aliases, boolean closed) {
        return new UnitState(id, name, aliases, Level.SQUAD, "PD", null, closed, 99);
    }

    private static UnitState closed(UnitState u) {
        return new UnitState(u.id(), u.name(), u.aliases(), u.level(), u.parent(), u.group(), true, u.order());
    }

    private static List<String> codes(UnitNames.Meaning meaning) {
        return meaning.units().stream().map(UnitState::id).toList();
    }
}
