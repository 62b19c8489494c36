package io.chengxuan.e2e.files;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A process that production runs, as its own application.yml describes it.
 *
 * @param name short name, such as {@code plan}
 * @param module Maven module, such as {@code plan-service}
 */
record Deployable(String name, String module, int port, int managementPort) {
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

    /** Every module of the reactor that has an application.yml. */
    static List<Deployable> all() {
        var modules = MODULE.matcher(Repository.text("pom.xml"))
            .results()
            .map(found -> found.group(1))
            .filter(module -> Files.exists(Repository.path(settings(module))));
        return modules.map(Deployable::of).toList();
    }

    /** All but the gateway. */
    static List<Deployable> services() {
        return all()
            .stream()
            .filter(deployable -> !deployable.isGateway())
            .toList();
    }

    boolean isGateway() {
        return name.equals("gateway");
    }

    String upperName() {
        return name.toUpperCase(Locale.ROOT);
    }

    private static Deployable of(String module) {
        var settings = Repository.yaml(settings(module));
        return new Deployable(
            settings.at("/chengxuan/events/service").asString(),
            module,
            settings.at("/server/port").asInt(),
            settings.at("/management/server/port").asInt()
        );
    }

    private static String settings(String module) {
        return module + "/src/main/resources/application.yml";
    }
}
