package io.chengxuan.plan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chengxuan.plan.document.PlanDocument;
import io.chengxuan.plan.document.RealPlanTests;
import io.chengxuan.plan.unit.SampleUnits;
import io.chengxuan.plan.unit.UnitNames;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The real document can be accepted and issued as it is read, with the units of {@code units.tsv}. */
class RealPlanSharesTests {

    private final UnitNames names = new UnitNames(SampleUnits.all());
    private final PlanContent content = read();

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

    private static PlanContent read() {
        try {
            var file = RealPlanTests.shared().resolve("input/plan-2024.txt");
            return PlanContent.of(PlanDocument.read(Files.readAllBytes(file)).preview(), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
