package io.chengxuan.plan.intake;

import io.chengxuan.plan.document.Refusal;
import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Problem;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The import of one document. Its id derives from the content, so that the same content is imported once: READING →
 * PREVIEW → ACCEPTED or DISCARDED, or FAILED. The preview stands apart (see {@link Previews}), it may be large. While its
 * acceptance is under way it can be neither corrected nor discarded.
 */
@Document("planImports")
class PlanImport extends Aggregate implements Scoped {

    private final String unit;
    private final String fingerprint;
    private String fileName;
    private String createdAt;
    private Status status = Status.READING;
    private int attempts;
    private @Nullable Refusal refusal;
    private @Nullable String previewId;
    private @Nullable String planId;
    private @Nullable Acceptance acceptance;

    enum Status implements MessageSourceResolvable {
        READING,
        PREVIEW,
        ACCEPTED,
        DISCARDED,
        FAILED;

        /** Its name in the reader's language, for refusals. */
        @Override
        public String[] getCodes() {
            return new String[] { "import.status." + name() };
        }
    }

    PlanImport(String id, String unit, String fingerprint, String fileName, String createdAt) {
        super(id);
        this.unit = unit;
        this.fingerprint = fingerprint;
        this.fileName = fileName;
        this.createdAt = createdAt;
        raise(What.STARTED);
    }

    /** Begins again with content that could not be read before or that came to nothing: itself, or its plan, discarded. */
    void restart(String newFileName, String at) {
        requireAny(Status.DISCARDED, Status.FAILED, Status.ACCEPTED);
        fileName = newFileName;
        createdAt = at;
        status = Status.READING;
        attempts = 0;
        refusal = null;
        previewId = null;
        planId = null;
        raise(What.STARTED);
    }

    /** Counts a reading that begins, so that one that ends its process is known afterwards. */
    void attempt() {
        requireAny(Status.READING);
        attempts++;
    }

    void read(String preview) {
        requireAny(Status.READING);
        previewId = preview;
        status = Status.PREVIEW;
        raise(What.PREVIEWED);
    }

    void fail(Refusal why) {
        requireAny(Status.READING);
        refusal = why;
        status = Status.FAILED;
        raise(What.FAILED);
    }

    void correct(String preview) {
        requireAny(Status.PREVIEW);
        if (!preview.equals(previewId)) {
            previewId = preview;
            raise(What.CORRECTED);
        }
    }

    void beginAcceptance(Acceptance begun) {
        requireAny(Status.PREVIEW);
        acceptance = begun;
    }

    /** Ends the acceptance with its plan; nothing happens when it has ended. */
    void accept(String plan) {
        if (acceptance != null) {
            acceptance = null;
            planId = plan;
            status = Status.ACCEPTED;
            raise(What.ACCEPTED);
        }
    }

    /** Ends the acceptance without a plan. */
    void giveUpAcceptance() {
        acceptance = null;
    }

    void discard() {
        requireAny(Status.PREVIEW, Status.READING, Status.FAILED);
        status = Status.DISCARDED;
        raise(What.DISCARDED);
    }

    void requireAny(Status... fitting) {
        if (acceptance != null) {
            throw Problem.conflict("import-in-acceptance");
        }
        if (!Arrays.asList(fitting).contains(status)) {
            throw Problem.conflict("import-state", status).with("state", status);
        }
    }

    /** The acceptance under way. */
    Acceptance requireAcceptance() {
        if (acceptance == null) {
            throw Problem.conflict("import-state", status).with("state", status);
        }
        return acceptance;
    }

    /** Whether the same content may be taken once more. */
    boolean canRestart() {
        return status == Status.DISCARDED || status == Status.FAILED;
    }

    @Override
    public String unit() {
        return unit;
    }

    String fingerprint() {
        return fingerprint;
    }

    String fileName() {
        return fileName;
    }

    /** ISO instant in whole seconds, so that it sorts as text. */
    String createdAt() {
        return createdAt;
    }

    Status status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    @Nullable
    String previewId() {
        return previewId;
    }

    String requirePreviewId() {
        return Objects.requireNonNull(previewId);
    }

    @Nullable
    String planId() {
        return planId;
    }

    @Override
    protected PlanImportState state() {
        return new PlanImportState(id(), status, fingerprint, planId);
    }

    private enum What {
        STARTED,
        PREVIEWED,
        FAILED,
        CORRECTED,
        ACCEPTED,
        DISCARDED,
    }
}
