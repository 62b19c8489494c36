package io.chengxuan.plan.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Breaks the lines of a calendar after at most 75 octets, as RFC 5545 (3.1) has it, and never inside a letter. */
final class Folding {

    private static final int MOST_OCTETS = 75;

    private Folding() {}

    /** @param calendar with CR LF after each line, none of which is folded */
    static byte[] fold(String calendar) {
        var folded = new ByteArrayOutputStream();
        int octets = 0;
        for (int at = 0; at < calendar.length(); ) {
            int letter = calendar.codePointAt(at);
            byte[] written = Character.toString(letter).getBytes(UTF_8);
            at += Character.charCount(letter);
            if (letter == '\r' || letter == '\n') {
                octets = 0;
            } else if (octets + written.length > MOST_OCTETS) {
                folded.writeBytes(new byte[] { '\r', '\n', ' ' });
                octets = 1 + written.length;
            } else {
                octets += written.length;
            }
            folded.writeBytes(written);
        }
        return folded.toByteArray();
    }
}
