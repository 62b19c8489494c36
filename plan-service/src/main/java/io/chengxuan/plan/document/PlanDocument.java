package io.chengxuan.plan.document;

import java.util.List;

/** A plan document as read: the preview, and the document's own lines to show beside it. */
public record PlanDocument(PlanPreview preview, List<String> source) {
    /**
     * Reads a plan from {@code .docx}, {@code .pdf} with a text layer, {@code .xlsx}, {@code .tsv} or {@code .txt}.
     *
     * @throws DocumentRefused if the file as a whole cannot be read; a readable one always gives a preview
     */
    public static PlanDocument read(byte[] bytes) {
        var text = DocumentText.read(bytes);
        return new PlanDocument(text.corrections().applied(PlanReader.read(text)), text.source());
    }
}
