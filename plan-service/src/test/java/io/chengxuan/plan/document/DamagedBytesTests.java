package io.chengxuan.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the bytes or the lines of a document: it is read or refused, and nothing else. */
class DamagedBytesTests {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void flippedBytesAreReadOrRefused(long seed) {
        var model = MadeUpPlan.withTable(seed);
        var damage = new Damage(seed, 0.5);

        readOrRefused(WordRendering.withTable(model, damage), seed, bytes -> flipped(bytes, seed));
        readOrRefused(SheetRendering.of(model, damage), seed, bytes -> flipped(bytes, seed));
        readOrRefused(PdfRendering.withTable(model, damage, true), seed, bytes -> flipped(bytes, seed));
        readOrRefused(TextRendering.withTable(model, damage).getBytes(StandardCharsets.UTF_8), seed, bytes ->
            flipped(bytes, seed)
        );
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTextWithLinesLostAndMovedIsStillAPreview(long seed) {
        var random = new Random(seed);
        var lines = TextRendering.withTable(MadeUpPlan.withTable(seed), new Damage(seed, 1)).split("\n");
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(random.nextInt(5) == 0 ? lines[random.nextInt(lines.length)] : line);
            text.append(random.nextInt(6) == 0 ? "\t" : "\n");
        }

        var preview = PlanDocument.read(text.toString().getBytes(StandardCharsets.UTF_8)).preview();

        assertThat(preview.problems()).as("seed %d", seed).isNotEmpty();
    }

    private static void readOrRefused(byte[] bytes, long seed, UnaryOperator<byte[]> harm) {
        try {
            assertThat(PlanDocument.read(harm.apply(bytes)).source())
                .as("seed %d", seed)
                .isNotEmpty();
        } catch (DocumentRefused refused) {
            assertThat(refused.refusal().slug()).as("seed %d", seed).isNotBlank();
        }
    }

    private static byte[] flipped(byte[] bytes, long seed) {
        var random = new Random(seed);
        var flipped = bytes.clone();
        for (int i = 0; i < 20; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }
}
