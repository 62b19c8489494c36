package io.chengxuan.plan.document;

import java.util.List;

/**
 * What a document says, line by line in reading order; {@code pieces.get(i)} is source line {@code i + 1}. Only what
 * the format itself knows is resolved here (merged cells, columns, automatic numbering), nothing of what plans mean.
 *
 * @param corrections what the platform noted in a document that it wrote
 */
public record DocumentText(List<Piece> pieces, Corrections corrections) {
    static final int MAX_BYTES = 20 * 1024 * 1024;
    static final int MAX_PIECES = 10_000;
    static final int MAX_LETTERS = 1_000_000;

    /**
     * Reads a document of at most 20 MB; its type is decided by its content, never by its name.
     *
     * @throws DocumentRefused if it is empty, too large or long, encrypted, of another type, unsafe, cut off or a scan
     */
    public static DocumentText read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new DocumentRefused(Refusal.EMPTY, "no bytes");
        }
        if (bytes.length > MAX_BYTES) {
            throw new DocumentRefused(Refusal.TOO_LARGE, bytes.length + " bytes");
        }
        var document = switch (DocumentType.of(bytes)) {
            case PDF -> of(PdfExtraction.read(bytes));
            case DOCX -> WordExtraction.read(bytes);
            case XLSX -> of(SheetExtraction.read(bytes));
            case TEXT -> of(TextExtraction.read(bytes));
        };
        document.requireBearable();
        return document;
    }

    private static DocumentText of(List<Piece> pieces) {
        return new DocumentText(List.copyOf(pieces), Corrections.NONE);
    }

    private void requireBearable() {
        if (pieces.stream().allMatch(piece -> piece.text().isBlank())) {
            throw new DocumentRefused(Refusal.WITHOUT_TEXT, pieces.size() + " blank lines");
        }
        if (
            pieces
                .stream()
                .mapToLong(piece -> piece.text().length())
                .sum() +
                corrections.letters() >
            MAX_LETTERS
        ) {
            throw new DocumentRefused(Refusal.TOO_LONG, "more than " + MAX_LETTERS + " letters");
        }
    }

    /** The lines for showing beside the preview. */
    public List<String> source() {
        return pieces.stream().map(Piece::text).toList();
    }

    static void checkLength(int pieces) {
        if (pieces > MAX_PIECES) {
            throw new DocumentRefused(Refusal.TOO_LONG, "more than " + MAX_PIECES + " lines");
        }
    }
}
