package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans made up from seeds, written as Word documents and workbooks, damaged, read, compared with the model. */
class MadeUpOfficeTests {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWordDocumentWithAnAnnexedTableIsReadBack(long seed) {
        var model = MadeUpPlan.withTable(seed);

        var preview = PlanDocument.read(WordRendering.withTable(model, new Damage(seed, 0.7))).preview();

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWordDocumentThatIsANumberedListIsReadBack(long seed) {
        var model = MadeUpPlan.withList(seed);

        var preview = PlanDocument.read(WordRendering.withList(model, seed, new Damage(seed, 0))).preview();

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aWorkbookIsReadBack(long seed) {
        var plan = MadeUpPlan.withTable(seed);
        var model = new PlanModel(
            plan.number(),
            plan.title(),
            plan.issueDate(),
            plan.year(),
            List.of(),
            plan.projects()
        );

        var preview = PlanDocument.read(SheetRendering.of(model, new Damage(seed, 0.7))).preview();

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTableAloneIsReadBack(long seed) {
        var plan = MadeUpPlan.withTable(seed);
        var model = new PlanModel(
            plan.number(),
            plan.title(),
            plan.issueDate(),
            plan.year(),
            List.of(),
            plan.projects()
        );

        var preview = PlanDocument.read(TextRendering.tableOnly(model, new Damage(seed, 0.4)).getBytes()).preview();

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).as("seed %d", seed).isEmpty();
    }
}
