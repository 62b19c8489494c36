package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans made up from seeds, written as PDF, read, compared with the model. */
class MadeUpPdfTests {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTableDrawnWithRulesIsReadBack(long seed) {
        var model = MadeUpPlan.withTable(seed);

        var document = PlanDocument.read(PdfRendering.withTable(model, new Damage(seed, 0.5), true));

        model.assertReadIn(document.preview(), "seed " + seed);
        onlyAsksAboutJoinedRows(document.preview(), seed);
        assertThat(document.preview().projects()).allSatisfy(project ->
            assertThat(project.source().page()).isPositive()
        );
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTableWithoutRulesIsReadBack(long seed) {
        var model = MadeUpPlan.withTable(seed);

        var preview = PlanDocument.read(PdfRendering.withTable(model, new Damage(seed, 0.5), false)).preview();

        model.assertReadIn(preview, "seed " + seed);
        onlyAsksAboutJoinedRows(preview, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aNumberedListIsReadBack(long seed) {
        var model = MadeUpPlan.withList(seed);

        var preview = PlanDocument.read(PdfRendering.withList(model, seed)).preview();

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).as("seed %d", seed).isEmpty();
    }

    private static void onlyAsksAboutJoinedRows(PlanPreview preview, long seed) {
        assertThat(preview.problems())
            .as("seed %d", seed)
            .allSatisfy(problem -> assertThat(problem.what()).contains("并入了上一行"));
    }
}
