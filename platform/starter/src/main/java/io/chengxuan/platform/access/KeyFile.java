package io.chengxuan.platform.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys in a JWK set file, as it is now: the gateway changes its keys while services run, and shows a new one in
 * the file some time before it signs.
 */
final class KeyFile implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;
    private volatile Keys known;

    private record Keys(FileTime written, JWKSet set) {}

    /** Fails when there is no such file or it is not a set of keys. */
    KeyFile(Path file) throws IOException, ParseException {
        this.file = file;
        known = read();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        try {
            if (!Files.getLastModifiedTime(file).equals(known.written())) {
                known = read();
            }
        } catch (IOException | ParseException e) {
            log.warn("The keys stay as they were read before: {}", e.toString());
        }
        return selector.select(known.set());
    }

    private Keys read() throws IOException, ParseException {
        // The time first: a file replaced in between is read once more, not missed.
        var written = Files.getLastModifiedTime(file);
        return new Keys(written, JWKSet.load(file.toFile()));
    }
}
