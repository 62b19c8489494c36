package io.chengxuan.media.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** The part of a JPEG file in which a camera notes how it was held, Exif; the JDK's reader finds it only where the standard wants it. */
final class CameraNote {

    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);

    private CameraNote() {}

    /** From its name on; empty when there is none before the picture itself. */
    static Optional<byte[]> of(byte[] file) {
        int at = 2;
        while (at + 4 <= file.length && unsigned(file[at]) == MARKER && unsigned(file[at + 1]) != SCAN) {
            int end = at + 2 + unsigned(file[at + 2]) * 256 + unsigned(file[at + 3]);
            if (unsigned(file[at + 1]) == APP1 && end <= file.length && startsWithName(file, at + 4)) {
                return Optional.of(Arrays.copyOfRange(file, at + 4, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static boolean startsWithName(byte[] file, int at) {
        return at + EXIF.length <= file.length && Arrays.equals(file, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int unsigned(byte value) {
        return value & 0xFF;
    }
}
