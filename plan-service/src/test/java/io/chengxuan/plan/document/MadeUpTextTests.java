package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans made up from seeds, written as text in several encodings, damaged, read, compared with the model. */
class MadeUpTextTests {

    private static final List<Charset> ENCODINGS = List.of(
        StandardCharsets.UTF_8,
        Charset.forName("GB18030"),
        StandardCharsets.UTF_16
    );

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPlanWithAnAnnexedTableIsReadBackWithoutAProblem(long seed) {
        var model = MadeUpPlan.withTable(seed);
        var text = TextRendering.withTable(model, new Damage(seed, 0));

        var preview = read(text, seed);

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedPlanWithAnAnnexedTableIsReadBack(long seed) {
        var model = MadeUpPlan.withTable(seed);
        var text = TextRendering.withTable(model, new Damage(seed, 0.6));

        var preview = read(text, seed);

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPlanThatIsANumberedListIsReadBackWithoutAProblem(long seed) {
        var model = MadeUpPlan.withList(seed);
        var text = String.join(
            seed % 3 == 0 ? "\n" : "\n\n",
            ListRendering.paragraphs(model, seed, new Damage(seed, 0))
        );

        var preview = read(text, seed);

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedListIsReadBack(long seed) {
        var model = MadeUpPlan.withList(seed);
        var text = String.join("\n\n", ListRendering.paragraphs(model, seed, new Damage(seed, 0.5)));

        var preview = read(text, seed);

        model.assertReadIn(preview, "seed " + seed);
        assertThat(preview.problems())
            .as("seed %d", seed)
            .allSatisfy(problem -> assertThat(problem.what()).contains("名称的后半还是正文"));
    }

    private static PlanPreview read(String text, long seed) {
        return PlanDocument.read(text.getBytes(ENCODINGS.get((int) (seed % ENCODINGS.size())))).preview();
    }
}
