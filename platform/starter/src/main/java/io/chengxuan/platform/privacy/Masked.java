package io.chengxuan.platform.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A personal value as it is shown.
 *
 * @param text the value with what identifies a person hidden; null unless it is KEPT
 */
public record Masked(@Nullable String text, State state) {
    /** KEPT: it can be revealed; ERASED: its key is destroyed or lost; DAMAGED: somebody altered or moved it. */
    public enum State {
        KEPT,
        ERASED,
        DAMAGED,
    }
}
