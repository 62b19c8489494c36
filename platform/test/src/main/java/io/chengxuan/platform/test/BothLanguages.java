package io.chengxuan.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a service says to a user is said in both languages. */
public abstract class BothLanguages {

    private static final Pattern SLUG = Pattern.compile("(?:conflict\\(|HttpStatus\\.\\w+,\\s*)\"([a-z-]+)\"");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(texts("messages.properties").keySet()).isEqualTo(texts("messages_en.properties").keySet());
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        var known = texts("messages.properties");
        known.putAll(texts("platform-messages.properties"));
        var missing = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                SLUG.matcher(Files.readString(source))
                    .results()
                    .map(slug -> "problem." + slug.group(1))
                    .filter(key -> !known.containsKey(key) || !known.containsKey(key + ".title"))
                    .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties texts(String name) {
        try (var stream = BothLanguages.class.getResourceAsStream("/" + name)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
