package io.chengxuan.local.store.journal;

/** The files of a store cannot be used as they are; the message says which and why. Nothing has been changed. */
public final class UnusableStoreException extends RuntimeException {

    public UnusableStoreException(String message) {
        super(message);
    }
}
