package io.chengxuan.e2e.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTests {

    private final Compose compose = new Compose();

    static java.util.List<Deployable> deployables() {
        return Deployable.all();
    }

    @Test
    void everyProcessOfTheReactorIsBuiltAndNothingElse() {
        assertThat(Deployable.all()).hasSize(6);
        var built = compose.built();
        assertThat(built.keySet()).isEqualTo(
            Deployable.all().stream().map(Deployable::name).collect(Collectors.toSet())
        );
        for (var deployable : Deployable.all()) {
            var build = built.get(deployable.name()).path("build");
            assertThat(build.at("/args/MODULE").asString()).isEqualTo(deployable.module());
            assertThat(build.at("/args/MANAGEMENT_PORT").asInt()).isEqualTo(deployable.managementPort());
            assertThat(Repository.path(build.path("dockerfile").asString())).isRegularFile();
        }
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void everyVariableIsASettingOfTheProcessThatGetsIt(Deployable deployable) {
        var settings = Settings.of(deployable.module());

        assertThat(Compose.environment(compose.service(deployable.name())).keySet())
            .hasSizeGreaterThan(2)
            .allMatch(settings::know);
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void aWriteIsAcknowledgedByTheMajorityAndOnDisk(Deployable deployable) {
        var uri = Compose.environment(compose.service(deployable.name())).get("SPRING_MONGODB_URI");
        var connection = new ConnectionString(Compose.resolved(uri));

        assertThat(connection.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(connection.getDatabase()).isEqualTo(deployable.name());
        assertThat(connection.getUsername()).isEqualTo(deployable.name());
        assertThat(connection.getHosts()).containsExactly("mongo");
        assertThat(Repository.text("deploy/docker/store-users.js")).contains(
            "%1$s: ['%1$s'".formatted(deployable.name())
        );
    }

    @Test
    void theGatewayKnowsWhereEachServiceListens() {
        var environment = Compose.environment(compose.service("gateway"));
        for (var service : Deployable.services()) {
            assertThat(environment).containsEntry(
                "CHENGXUAN_GATEWAY_ROUTES_" + service.upperName(),
                "http://%s:%d".formatted(service.name(), service.port())
            );
        }
    }

    @Test
    void whatIsPublishedIsTheGatewayAndTwoPagesForPeopleOnLoopback() {
        var published = new HashMap<String, String>();
        compose
            .services()
            .forEach((name, service) ->
                service.path("ports").forEach(port -> published.put(name, Compose.resolved(port.asString())))
            );
        assertThat(published.remove("gateway")).isEqualTo("127.0.0.1:8080:8080");
        assertThat(published.keySet()).isSubsetOf("grafana", "keycloak");
        assertThat(published.values()).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(compose.file().at("/networks/inner/internal").asBoolean()).isTrue();
        for (var service : Deployable.services()) {
            assertThat(Compose.networks(compose.service(service.name()))).containsExactly("inner");
        }
    }

    @Test
    void everyFileVolumeAndNetworkExists() {
        var volumes = new HashSet<String>();
        var networks = new HashSet<String>();
        compose
            .services()
            .values()
            .forEach(service -> {
                service.path("volumes").forEach(volume -> volumes.add(volume.asString().split(":")[0]));
                networks.addAll(Compose.networks(service));
            });
        var folders = volumes
            .stream()
            .filter(volume -> volume.startsWith("./"))
            .collect(Collectors.toSet());
        assertThat(folders)
            .isNotEmpty()
            .allMatch(folder -> Files.exists(Repository.path(folder)));
        volumes.removeAll(folders);
        assertThat(volumes).isEqualTo(Set.copyOf(compose.file().path("volumes").propertyNames()));
        assertThat(networks).isEqualTo(Set.copyOf(compose.file().path("networks").propertyNames()));
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void aFolderThatAProcessIsGivenIsAVolumeThatTheImageMakes(Deployable deployable) {
        var service = compose.service(deployable.name());
        var mounted = service
            .path("volumes")
            .values()
            .stream()
            .map(volume -> volume.asString().split(":")[1])
            .toList();
        var given = Compose.environment(service)
            .values()
            .stream()
            .filter(value -> value.startsWith("/"))
            .toList();

        assertThat(given)
            .isNotEmpty()
            .allMatch(path -> mounted.stream().anyMatch(path::startsWith));
        assertThat(Repository.text("deploy/docker/Dockerfile")).contains(mounted);
    }

    @Test
    void whoeverIsWaitedForCanSayThatItIsHealthy() {
        var healthy = compose
            .services()
            .entrySet()
            .stream()
            .filter(service -> service.getValue().has("healthcheck") || service.getValue().has("build"))
            .map(Map.Entry::getKey)
            .toList();
        for (var service : compose.built().values()) {
            assertThat(service.path("depends_on").propertyNames()).contains("mongo", "kafka").isSubsetOf(healthy);
        }
    }

    @Test
    void thePrintedSecretsAreThoseThatAreAskedFor() throws Exception {
        var printed = Processes.output("bash", Repository.path("deploy/docker/secrets").toString()).lines().toList();

        assertThat(printed)
            .allMatch(line -> line.matches("[A-Z_]+=[A-Za-z0-9_-]{32}"))
            .doesNotHaveDuplicates();
        assertThat(printed)
            .extracting(line -> line.split("=")[0])
            .containsExactlyInAnyOrderElementsOf(Compose.required(Repository.text(Compose.FILE)));
    }
}
