package io.chengxuan.plan.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The type of a document, decided by its first bytes and, for archives, by the parts inside. */
enum DocumentType {
    PDF,
    DOCX,
    XLSX,
    TEXT;

    private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
    /** The name of the stream that holds an encrypted Office document, as an OLE directory writes it. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static DocumentType of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK")) {
            return Archive.check(bytes);
        }
        if (Arrays.equals(OLE, 0, 4, bytes, 0, Math.min(4, bytes.length))) {
            boolean encrypted = indexOf(bytes, ENCRYPTED) >= 0;
            throw new DocumentRefused(encrypted ? Refusal.ENCRYPTED : Refusal.TYPE_UNSUPPORTED, "an OLE file");
        }
        if (head.stripLeading().toLowerCase().matches("(?s)(?:\\S{0,3})?(\\{\\\\rtf|<\\?xml|<!doctype|<html).*")) {
            throw new DocumentRefused(Refusal.TYPE_UNSUPPORTED, "a marked-up text");
        }
        boolean marked = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        if (!marked && head.chars().anyMatch(c -> c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0)) {
            throw new DocumentRefused(Refusal.TYPE_UNSUPPORTED, "a binary file");
        }
        return TEXT;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
