package io.chengxuan.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.platform.web.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTests {

    private static final Scope DISTRICT = scope("PD", false, "PD", "PD-S1");
    private static final Scope OFFICE = scope("SH-OFFICE", false, "SH-OFFICE");
    private static final Scope CITY = scope("SH", true, "SH");

    @Test
    void aUnitReadsWhatItsSubtreeOwns() {
        assertThat(DISTRICT.mayRead(new Thing("PD-S1", null, List.of()))).isTrue();
        assertThat(DISTRICT.owns("PD-S1")).isTrue();
    }

    @Test
    void aUnitDoesNotReadWhatIsBesideOrAboveIt() {
        assertThat(DISTRICT.mayRead(new Thing("HP", null, List.of()))).isFalse();
        assertThat(DISTRICT.mayRead(new Thing("SH", null, List.of()))).isFalse();
    }

    @Test
    void theResponsibleUnitReadsButDoesNotOwn() {
        var thing = new Thing("PD", "SH-OFFICE", List.of());
        assertThat(OFFICE.mayRead(thing)).isTrue();
        assertThat(OFFICE.answersFor(thing)).isTrue();
        assertThat(OFFICE.owns(thing)).isFalse();
    }

    @Test
    void anAddresseeReadsWhatIsAddressedToItOrToItsSquads() {
        assertThat(DISTRICT.mayRead(new Thing("SH", null, List.of("PD-S1")))).isTrue();
        assertThat(DISTRICT.answersFor(new Thing("SH", null, List.of("PD")))).isFalse();
    }

    @Test
    void theCityReadsEverything() {
        assertThat(CITY.mayRead(new Thing("HP", null, List.of()))).isTrue();
        assertThat(CITY.readable().getCriteriaObject()).isEmpty();
    }

    @Test
    void whatMayNotBeReadIsNotFound() {
        assertThatThrownBy(() ->
            DISTRICT.requireReadable(new Thing("HP", null, List.of()), "1")
        ).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status().value()).isEqualTo(404));
    }

    private static Scope scope(String unit, boolean city, String... subtree) {
        return new Scope(new Caller("a", unit, Set.of()), city, Set.of(subtree));
    }

    private record Thing(String unit, @Nullable String responsible, Collection<String> addressees) implements Scoped {}
}
