package io.chengxuan.e2e.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Which environment variables a process takes as settings, by Spring's rules for their names. */
final class Settings {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Set<String> LIBRARIES = libraries();

    private final List<Pattern> settings;
    private final Set<String> variables;

    private Settings(Set<String> names, Set<String> variables) {
        this.settings = names.stream().map(Settings::pattern).toList();
        this.variables = variables;
    }

    /** Those of a module: its own, the kit's, and those of the libraries that describe theirs. */
    static Settings of(String module) {
        var names = new HashSet<>(LIBRARIES);
        var variables = new HashSet<String>();
        for (var part : List.of(module, "platform/starter")) {
            names.addAll(SourceSettings.of(part));
            for (var file : Repository.files(part + "/src/main/resources", ".yml")) {
                VARIABLE.matcher(Repository.text(file))
                    .results()
                    .forEach(found -> variables.add(found.group(1)));
            }
        }
        return new Settings(names, variables);
    }

    boolean know(String variable) {
        return (
            variables.contains(variable) || settings.stream().anyMatch(setting -> setting.matcher(variable).matches())
        );
    }

    private static Set<String> libraries() {
        try {
            var names = new HashSet<String>();
            for (URL url : Collections.list(Settings.class.getClassLoader().getResources(METADATA))) {
                try (InputStream stream = url.openStream()) {
                    for (var property : JsonMapper.shared().readTree(stream).path("properties")) {
                        var name = property.path("name").asString();
                        names.add(name);
                        if (property.path("type").asString("").startsWith("java.util.Map<")) {
                            names.add(name + ".**");
                        }
                    }
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dots become underscores; dashes go, or become underscores too. */
    private static Pattern pattern(String name) {
        var parts = name.toUpperCase(Locale.ROOT).split("\\.");
        var regex = java.util.Arrays.stream(parts)
            .map(
                part ->
                    switch (part) {
                        case "*" -> "[A-Z0-9]+";
                        case "**" -> "[A-Z0-9_]+";
                        default -> part.replace("[", "\\[").replace("-", "_?");
                    }
            )
            .collect(Collectors.joining("_"));
        return Pattern.compile(regex + "(_[0-9]+)?");
    }
}
