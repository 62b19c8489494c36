package io.chengxuan.e2e.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A README names only paths and types that are there, and has its Chinese sister say the same commands. */
class ReadmeTests {

    private static final Path ROOT = root();
    private static final Set<String> NOT_OURS = Set.of("node_modules", "target", ".git", ".chengxuan", "dist");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PATH = Pattern.compile("\\.?[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)+/?");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+");
    private static final Pattern COMMANDS = Pattern.compile("(?s)```(?:bash|sh)\n(.*?)```");

    @Test
    void everyPathIsThere() throws IOException {
        var missing = new TreeSet<String>();
        for (var readme : readmes()) {
            code(readme)
                .filter(PATH.asMatchPredicate())
                .filter(path -> !Files.exists(ROOT.resolve(path)) && !Files.exists(readme.resolveSibling(path)))
                .forEach(path -> missing.add(ROOT.relativize(readme) + " names " + path));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTypeIsThere() throws IOException {
        var types = files(".java", ".ts", ".vue").map(ReadmeTests::baseName).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var readme : readmes()) {
            code(readme)
                .filter(TYPE.asMatchPredicate())
                .filter(type -> !types.contains(type))
                .forEach(type -> missing.add(ROOT.relativize(readme) + " names " + type));
        }
        assertThat(types).contains("ReadmeTests");
        assertThat(missing).isEmpty();
    }

    @Test
    void theChineseReadmeHasTheSameCommands() throws IOException {
        assertThat(commands(ROOT.resolve("README.zh-CN.md")))
            .isEqualTo(commands(ROOT.resolve("README.md")))
            .isNotEmpty();
    }

    private static List<String> commands(Path readme) throws IOException {
        return COMMANDS.matcher(Files.readString(readme))
            .results()
            .map(block -> block.group(1))
            .toList();
    }

    private static Stream<String> code(Path readme) throws IOException {
        return CODE.matcher(Files.readString(readme))
            .results()
            .map((MatchResult code) -> code.group(1));
    }

    private static List<Path> readmes() throws IOException {
        return files(".md")
            .filter(file -> file.getFileName().toString().matches("(README|CONTRIBUTING).*\\.md"))
            .toList();
    }

    private static Stream<Path> files(String... endings) throws IOException {
        try (var tree = Files.walk(ROOT)) {
            return tree
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .filter(file -> Stream.of(ROOT.relativize(file).toString().split("/")).noneMatch(NOT_OURS::contains))
                .toList()
                .stream();
        }
    }

    private static String baseName(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("contracts"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
