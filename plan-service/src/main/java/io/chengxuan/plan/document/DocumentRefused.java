package io.chengxuan.plan.document;

/** A document as a whole cannot be read; the API answers with a problem of the refusal's slug. */
public final class DocumentRefused extends RuntimeException {

    private final Refusal refusal;

    /** {@code what} says, for the log and the detail, which part of the document caused it. */
    DocumentRefused(Refusal refusal, String what) {
        super(refusal.slug() + ": " + what);
        this.refusal = refusal;
    }

    DocumentRefused(Refusal refusal, Exception cause) {
        super(refusal.slug() + ": " + cause.getMessage(), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
