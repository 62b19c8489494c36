package io.chengxuan.plan.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates the compressed streams of a PDF once, counting what comes out, before the library opens it. */
final class PdfGuard {

    private static final long MAX_STREAM = 64L << 20;
    private static final long MAX_TOTAL = 512L << 20;
    /** A stream compressed twice could hide its size from the count. */
    private static final Pattern TWICE = Pattern.compile(
        "/(?:FlateDecode|Fl|LZWDecode)\\s*/(?:FlateDecode|Fl|LZWDecode)\\b"
    );
    private static final int TAIL = 2048;

    private PdfGuard() {}

    static void check(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.lastIndexOf("%%EOF") < Math.max(0, text.length() - TAIL)) {
            throw new DocumentRefused(Refusal.TRUNCATED, "the file has no end mark");
        }
        if (TWICE.matcher(text).find()) {
            throw new DocumentRefused(Refusal.ARCHIVE_UNSAFE, "a stream is compressed twice");
        }
        long total = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (at < 3 || !text.startsWith("end", at - 3)) {
                total += inflated(bytes, start(bytes, at + 6));
            }
            if (total > MAX_TOTAL) {
                throw new DocumentRefused(Refusal.ARCHIVE_UNSAFE, "the streams inflate too far");
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        int start = at;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        return start;
    }

    /** How much comes out of a stream that begins here; nothing if it is not compressed. */
    private static long inflated(byte[] bytes, int start) {
        var buffer = new byte[65_536];
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes, start, bytes.length - start);
            while (!inflater.finished() && inflater.inflate(buffer) > 0) {
                if (inflater.getBytesWritten() > MAX_STREAM) {
                    throw new DocumentRefused(Refusal.ARCHIVE_UNSAFE, "a stream inflates too far");
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return 0;
        }
    }
}
