package io.chengxuan.media.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.web.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPictureTests {

    private static final String PLACE = "GPS 31.2304N 121.4737E";

    @Test
    void aPhotoIsTurnedUprightAndForgetsWhereItWasTaken() throws Exception {
        var photo = heldOnItsSide(Newsroom.picture(80, 40, "jpg"));
        assertThat(text(photo)).contains(PLACE);

        var clean = CleanPicture.of(photo);

        assertThat(clean.type()).isEqualTo(PictureType.JPEG);
        assertThat(clean.width()).isEqualTo(40);
        assertThat(clean.height()).isEqualTo(80);
        assertThat(text(clean.content())).doesNotContain("GPS", "Exif");
        assertThat(text(clean.thumbnail())).doesNotContain("GPS", "Exif");
        var top = read(clean.content()).getRGB(20, 5);
        assertThat((top >> 16) & 0xFF)
            .as("what was left is up")
            .isGreaterThan(150);
    }

    @Test
    void whatStandsBehindThePictureIsGone() {
        var hidden = "<script>alert(1)</script>PK\u0003\u0004".getBytes(ISO_8859_1);
        var png = Newsroom.picture(40, 30, "png");
        var both = Arrays.copyOf(png, png.length + hidden.length);
        System.arraycopy(hidden, 0, both, png.length, hidden.length);

        assertThat(text(CleanPicture.of(both).content())).doesNotContain("script", "PK\u0003\u0004");
    }

    @Test
    void aLargePictureIsKeptAsLargeAsAScreenShowsItAndNeverEnlarged() throws Exception {
        var large = CleanPicture.of(Newsroom.picture(9_000, 3_000, "jpg"));
        assertThat(large.width()).isEqualTo(CleanPicture.EDGE);
        assertThat(large.height()).isEqualTo(CleanPicture.EDGE / 3);
        assertThat(read(large.thumbnail()).getWidth()).isEqualTo(CleanPicture.THUMBNAIL_EDGE);

        var small = CleanPicture.of(Newsroom.picture(50, 40, "png"));
        assertThat(read(small.content()).getWidth()).isEqualTo(50);
        assertThat(read(small.thumbnail()).getWidth()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({ "6000,4000,24", "7600,7600,24", "60000,1000,32", "7000,8500,64", "1920,1080,24", "16,16,1" })
    void whateverItsShapeAndColoursAPictureIsReadIntoAFewMegabytes(long width, long height, int bits) {
        int step = CleanPicture.step(width, height, bits);

        assertThat(bytes(width, height, bits, step)).isLessThanOrEqualTo(CleanPicture.MOST_BYTES);
        assertThat(step == 1 || bytes(width, height, bits, step - 1) > CleanPicture.MOST_BYTES).isTrue();
    }

    private static long bytes(long width, long height, int bits, int step) {
        return (Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * bits) / Byte.SIZE;
    }

    @Test
    void whatShowsThroughStaysSo() throws Exception {
        var drawing = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        var file = new ByteArrayOutputStream();
        ImageIO.write(drawing, "png", file);

        assertThat(read(CleanPicture.of(file.toByteArray()).content()).getRGB(3, 3) >>> 24).isZero();
    }

    @Test
    void aBombIsRefusedByWhatItSaysOfItself() throws Exception {
        assertThatThrownBy(() -> CleanPicture.of(pngThatSays(60_000, 60_000))).satisfies(refusal("picture-pixels"));
        assertThatThrownBy(() -> CleanPicture.of(Newsroom.picture(40, 4, "png"))).satisfies(refusal("picture-pixels"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "BM", "MZ" })
    void whatIsNoPictureOfAKnownFormIsRefused(String file) {
        assertThatThrownBy(() -> CleanPicture.of(file.getBytes(ISO_8859_1))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "jpg", "png" })
    void aFileThatBreaksOffAnywhereIsRefusedOrWhatIsThereIsTaken(String form) {
        var whole = Newsroom.picture(60, 60, form);
        for (int length = 1; length < whole.length; length += 7) {
            try {
                CleanPicture.of(Arrays.copyOf(whole, length));
            } catch (Problem refused) {
                assertThat(refused.errors()).isNotEmpty();
            }
        }
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> refusal(String code) {
        return thrown ->
            assertThat(((Problem) thrown).errors())
                .extracting(Problem.FieldError::code)
                .containsExactly(code);
    }

    /** With a camera's note that its right edge is up, and a place. */
    private static byte[] heldOnItsSide(byte[] jpeg) throws IOException {
        var note = new ByteArrayOutputStream();
        note.write(new byte[] { 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0 });
        note.write(new byte[] { 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0 });
        note.write(PLACE.getBytes(ISO_8859_1));
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(new byte[] { (byte) 0xFF, (byte) 0xE1, 0, (byte) (note.size() + 2) });
        note.writeTo(file);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static byte[] pngThatSays(int width, int height) throws IOException {
        var png = Newsroom.picture(40, 30, "png");
        var head = new ByteArrayOutputStream();
        var out = new DataOutputStream(head);
        out.write(png, 12, 4);
        out.writeInt(width);
        out.writeInt(height);
        out.write(png, 24, 5);
        var sum = new CRC32();
        sum.update(head.toByteArray());
        out.writeInt((int) sum.getValue());
        System.arraycopy(head.toByteArray(), 0, png, 12, head.size());
        return png;
    }

    private static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
