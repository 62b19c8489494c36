package io.chengxuan.e2e.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What docker-compose.yml says. */
final class Compose {

    static final String FILE = "docker-compose.yml";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:-([^}]*)|:\\?[^}]*)?}");

    private final JsonNode file = Repository.yaml(FILE);

    JsonNode file() {
        return file;
    }

    /** By name, those of other people's software too. */
    Map<String, JsonNode> services() {
        return file
            .path("services")
            .properties()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    JsonNode service(String name) {
        return file.path("services").path(name);
    }

    /** The services built from this repository, by name. */
    Map<String, JsonNode> built() {
        var built = new TreeMap<>(services());
        built.values().removeIf(service -> !service.has("build"));
        return built;
    }

    static Map<String, String> environment(JsonNode service) {
        return service
            .path("environment")
            .properties()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    static List<String> networks(JsonNode service) {
        var networks = service.path("networks");
        return networks.isObject()
            ? List.copyOf(networks.propertyNames())
            : networks.values().stream().map(JsonNode::asString).toList();
    }

    /** The text as Compose makes it when no variable is set, with {@code secret} for those that must be. */
    static String resolved(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> found.group(3) == null ? "secret" : found.group(3));
    }

    /** Variables that have no default, anywhere in the text. */
    static Set<String> required(String text) {
        return VARIABLE.matcher(text)
            .results()
            .filter(found -> found.group(3) == null)
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
