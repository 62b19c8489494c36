package io.chengxuan.e2e.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The working copy that these tests belong to; paths are relative to its root. */
final class Repository {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final JsonMapper JSON = JsonMapper.shared();

    private Repository() {}

    static Path path(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML file of one document; merge keys and anchors are resolved, a key given twice is an error. */
    static JsonNode yaml(String path) {
        return yamls(path).getFirst();
    }

    /** All documents of a YAML file. */
    static List<JsonNode> yamls(String path) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new Yaml(new SafeConstructor(options)).loadAll(text(path));
        return StreamSupport.stream(documents.spliterator(), false).<JsonNode>map(JSON::valueToTree).toList();
    }

    static JsonNode json(String path) {
        return JSON.readTree(text(path));
    }

    /** The files below a folder whose names end so, sorted; build output is left out. */
    static List<String> files(String folder, String ending) {
        try (Stream<Path> found = Files.walk(path(folder))) {
            return found
                .filter(Files::isRegularFile)
                .map(file -> ROOT.relativize(file).toString())
                .filter(file -> file.endsWith(ending) && !file.contains("/target/") && !file.contains("/node_modules/"))
                .sorted()
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
