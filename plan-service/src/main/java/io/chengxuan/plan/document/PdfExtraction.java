package io.chengxuan.plan.document;

import java.util.List;

final class PdfExtraction {

    static List<Piece> read(byte[] bytes) {
        throw new DocumentRefused(Refusal.TYPE_UNSUPPORTED, bytes.length + " bytes");
    }
}
