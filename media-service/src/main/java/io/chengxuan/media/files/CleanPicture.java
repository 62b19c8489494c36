package io.chengxuan.media.files;

import io.chengxuan.platform.web.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * What is kept of an uploaded file: its pixels, turned upright, made smaller where they are more than a screen shows, and written
 * anew. So nothing else of the file stays: no place or device, no script, no second file behind the first.
 *
 * @param content of the picture itself; {@code thumbnail} the same, small
 */
record CleanPicture(PictureType type, int width, int height, byte[] content, byte[] thumbnail) {
    /** Longest edge of what is kept, in pixels. */
    static final int EDGE = 1920;
    static final int THUMBNAIL_EDGE = 400;
    /** Pixels that a file may say it has. */
    static final long MOST_PIXELS = 60_000_000;
    /** Memory that the pixels take when they are read; of a larger picture only every second, third … is. */
    static final long MOST_BYTES = 24_000_000;
    static final int LEAST_EDGE = 16;
    private static final double QUALITY = 0.88;

    /** {@code picture-kind}, {@code picture-pixels} or {@code picture-broken} 422: known by the content, whatever the name says. */
    static CleanPicture of(byte[] file) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var reader = reader(stream);
            try {
                return clean(reader, stream, file);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw Refused.broken(e);
        }
    }

    private static ImageReader reader(ImageInputStream stream) {
        var readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw Refused.kind();
        }
        return readers.next();
    }

    private static CleanPicture clean(ImageReader reader, ImageInputStream stream, byte[] file) throws IOException {
        var type = type(reader);
        reader.setInput(stream, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS || Math.min(width, height) < LEAST_EDGE) {
            throw Refused.pixels(width, height);
        }
        var param = reader.getDefaultReadParam();
        int step = step(width, height, bitsOfPixel(reader));
        param.setSourceSubsampling(step, step, 0, 0);
        // Made smaller before it is turned, as turning copies it.
        var read = smaller(reader.read(0, param), EDGE);
        var kept = plain(type == PictureType.JPEG ? upright(read, file) : read, type);
        return new CleanPicture(
            type,
            kept.getWidth(),
            kept.getHeight(),
            written(kept, type),
            written(plain(smaller(kept, THUMBNAIL_EDGE), type), type)
        );
    }

    /** The smallest step with which the pixels that are read take no more than {@link #MOST_BYTES}. */
    static int step(long width, long height, int bitsOfPixel) {
        int step = 1;
        while (Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * bitsOfPixel > Byte.SIZE * MOST_BYTES) {
            step++;
        }
        return step;
    }

    private static int bitsOfPixel(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new IOException("None of the colour models is known");
        }
        return types.next().getColorModel().getPixelSize();
    }

    private static PictureType type(ImageReader reader) throws IOException {
        var name = reader.getFormatName().toUpperCase(java.util.Locale.ROOT);
        return List.of(PictureType.values())
            .stream()
            .filter(type -> type.name().equals(name))
            .findFirst()
            .orElseThrow(Refused::kind);
    }

    /** A camera says in the file how it was held; nobody will know once that is gone. */
    private static BufferedImage upright(BufferedImage picture, byte[] file) {
        try {
            var held = CameraNote.of(file).map(ExifUtils::getOrientationFromExif);
            return held.isEmpty() || held.get() == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(held.get()).apply(picture);
        } catch (RuntimeException _) {
            // What it says of the camera is broken, its pixels are not.
            return picture;
        }
    }

    private static BufferedImage smaller(BufferedImage picture, int edge) throws IOException {
        return Math.max(picture.getWidth(), picture.getHeight()) <= edge
            ? picture
            : Thumbnails.of(picture).size(edge, edge).asBufferedImage();
    }

    /** In plain colours; what shows through stays so only where the form can say it. */
    private static BufferedImage plain(BufferedImage picture, PictureType type) {
        boolean through = type == PictureType.PNG && picture.getColorModel().hasAlpha();
        var plain = new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            through ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB
        );
        var pen = plain.createGraphics();
        try {
            if (through) {
                pen.drawImage(picture, 0, 0, null);
            } else {
                pen.drawImage(picture, 0, 0, Color.WHITE, null);
            }
        } finally {
            pen.dispose();
        }
        return plain;
    }

    private static byte[] written(BufferedImage picture, PictureType type) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(picture).scale(1).outputFormat(type.ending()).outputQuality(QUALITY).toOutputStream(out);
        return out.toByteArray();
    }

    /** Why a file is not taken. */
    private static final class Refused {

        static Problem kind() {
            return Problem.invalid().at("/file", "picture-kind");
        }

        static Problem pixels(long width, long height) {
            return Problem.invalid().at("/file", "picture-pixels", width, height, LEAST_EDGE, MOST_PIXELS);
        }

        static Problem broken(Exception cause) {
            var problem = Problem.invalid().at("/file", "picture-broken");
            problem.initCause(cause);
            return problem;
        }
    }
}
