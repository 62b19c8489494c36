package io.chengxuan.plan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chengxuan.plan.document.PlanDocument;
import io.chengxuan.plan.document.RealDocument;
import io.chengxuan.plan.unit.SampleUnits;
import io.chengxuan.plan.unit.UnitNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The real document can be accepted and issued as it is read, with the units of {@code units.tsv}. */
@EnabledIf(value = "io.chengxuan.plan.document.RealDocument#isThere", disabledReason = "no shared/ beside the clone")
class RealPlanSharesTests {

    private final UnitNames names = new UnitNames(SampleUnits.all());
    private final PlanContent content = PlanContent.of(PlanDocument.read(RealDocument.content()).preview(), null);

    @Test
    void nothingHasToBeCorrectedBeforeItIsAccepted() {
        assertThatCode(() -> content.require(names)).doesNotThrowAnyException();
    }

    @Test
    void everyProjectHasItsUnitsAndTheOfficeOrTheDepartmentItNamesAccepts() {
        var shares = Shares.of(content.projects(), names);

        assertThat(shares).hasSize(39);
        assertThat(shares.get(6).workers()).hasSize(25);
        assertThat(shares.get(24).workers()).containsExactly("SH-OFFICE");
        assertThat(shares.get(29).acceptor()).isEqualTo("SH-SUPERVISION");
        assertThat(
            shares
                .stream()
                .mapToInt(share -> share.workers().size())
                .sum()
        ).isGreaterThan(600);
    }
}
