package io.chengxuan.e2e.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KubernetesTests {

    private static final String EVERY_POD = "every-pod";

    static List<Deployable> deployables() {
        return Deployable.all();
    }

    @ParameterizedTest
    @ValueSource(strings = { Manifests.BASE, Manifests.EXAMPLE })
    void theKustomizationNamesEveryFileBesideIt(String folder) {
        var named = Manifests.named(Repository.yaml(folder + "kustomization.yaml"));

        assertThat(named).allSatisfy(name -> assertThat(Repository.path(folder + name)).exists());
        assertThat(Stream.concat(Repository.files(folder, ".yaml").stream(), Repository.files(folder, ".env").stream()))
            .extracting(file -> file.substring(folder.length()))
            .filteredOn(file -> !file.equals("kustomization.yaml"))
            .isSubsetOf(named);
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void everyPortIsTheOneThatTheProcessListensAt(Deployable process) {
        var ports = ports(process);
        var service = Manifests.object("Service", process.name()).path("spec");

        assertThat(ports).isEqualTo(Map.of("http", process.port(), "management", process.managementPort()));
        assertThat(service.at("/ports/0/port").asInt()).isEqualTo(process.port());
        assertThat(ports).containsKey(service.at("/ports/0/targetPort").asString());
        assertThat(service.at("/selector/app.kubernetes.io~1name").asString()).isEqualTo(process.name());
        assertThat(Manifests.container(process.name()).path("image").asString()).matches(
            "chengxuan/" + process.module() + ":\\d+\\.\\d+\\.\\d+.*"
        );
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(Manifests.container(EVERY_POD).path(probe).at("/httpGet/port").asString()).isEqualTo(
                "management"
            );
        }
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void everyVariableIsASettingOfTheProcessThatGetsIt(Deployable process) {
        var settings = Settings.of(process.module());
        var variables = new HashSet<>(Manifests.lines(Manifests.BASE + "settings.env").keySet());
        variables.addAll(Manifests.environment(Manifests.container(EVERY_POD)).keySet());
        variables.addAll(Manifests.environment(Manifests.container(process.name())).keySet());

        assertThat(variables).hasSizeGreaterThan(5).allMatch(settings::know);
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void theStoreIsWrittenByTheMajorityAndToDisk(Deployable process) {
        var uri = Manifests.environment(Manifests.container(process.name())).get("SPRING_MONGODB_URI");
        var reference = uri.at("/valueFrom/secretKeyRef");
        var example = Manifests.lines(Manifests.EXAMPLE + "store.env").get(reference.path("key").asString());
        var connection = new ConnectionString(example);

        assertThat(reference.path("name").asString()).isEqualTo("store");
        assertThat(connection.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(connection.getDatabase()).isEqualTo(process.name());
    }

    @Test
    void theGatewayKnowsWhereEachServiceIs() {
        var environment = Manifests.environment(Manifests.container("gateway"));
        for (var service : Deployable.services()) {
            assertThat(
                environment
                    .get("CHENGXUAN_GATEWAY_ROUTES_" + service.upperName())
                    .path("value")
                    .asString()
            ).isEqualTo("http://%s:%d".formatted(service.name(), service.port()));
        }
    }

    @Test
    void twoInstancesArePossibleAndKeptApart() {
        var instance = Manifests.environment(Manifests.container(EVERY_POD)).get("CHENGXUAN_EVENTS_INSTANCE");
        assertThat(instance.at("/valueFrom/fieldRef/fieldPath").asString()).isEqualTo("metadata.name");

        var several = Deployable.all()
            .stream()
            .map(Deployable::name)
            .filter(name -> Manifests.object("Deployment", name).at("/spec/replicas").asInt() > 1)
            .toList();
        assertThat(several)
            .contains("plan", "reporting")
            .allSatisfy(name ->
                assertThat(
                    Manifests.object("PodDisruptionBudget", name)
                        .at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                        .asString()
                ).isEqualTo(name)
            );
    }

    @ParameterizedTest
    @MethodSource("deployables")
    void everyMountHasItsVolume(Deployable process) {
        var volumes = Stream.of(EVERY_POD, process.name())
            .flatMap(name -> Manifests.pod(name).path("volumes").values().stream())
            .map(volume -> volume.path("name").asString())
            .collect(Collectors.toSet());
        var mounts = Stream.of(EVERY_POD, process.name())
            .flatMap(name -> Manifests.container(name).path("volumeMounts").values().stream())
            .map(mount -> mount.path("name").asString())
            .collect(Collectors.toSet());

        assertThat(mounts).isEqualTo(volumes).contains("tmp", "keys");
        for (var volume : Manifests.pod(process.name()).path("volumes")) {
            var claim = volume.at("/persistentVolumeClaim/claimName").asString("");
            if (!claim.isEmpty()) {
                assertThat(
                    Manifests.object("PersistentVolumeClaim", claim).at("/spec/accessModes/0").asString()
                ).isEqualTo("ReadWriteMany");
            }
        }
    }

    @Test
    void nobodyIsRootAndOnlyTheGatewayOwnsTheKeys() {
        var pod = Manifests.pod(EVERY_POD).path("securityContext");
        var container = Manifests.container(EVERY_POD).path("securityContext");

        assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
        // Laid over the gateway too, it would take the keys from it.
        assertThat(pod.has("runAsUser")).isFalse();
        assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        var owner = Manifests.pod("gateway").at("/securityContext/runAsUser").asString();
        assertThat(Repository.text("deploy/docker/Dockerfile")).contains("--uid " + owner + " ", " gateway");
    }

    @Test
    void nothingIsAllowedThatIsNotSaid() {
        var deny = Manifests.object("NetworkPolicy", "deny").path("spec");
        assertThat(deny.path("podSelector").isEmpty()).isTrue();
        assertThat(deny.path("policyTypes").values())
            .extracting(JsonNode::asString)
            .containsExactly("Ingress", "Egress");
        assertThat(deny.has("ingress") || deny.has("egress")).isFalse();

        for (var policy : Repository.yamls(Manifests.BASE + "network.yaml")) {
            policy
                .findValues("port")
                .stream()
                .filter(JsonNode::isString)
                .forEach(port -> assertThat(ports(Deployable.all().getFirst())).containsKey(port.asString()));
        }
    }

    private static Map<String, Integer> ports(Deployable process) {
        return Manifests.container(process.name())
            .path("ports")
            .values()
            .stream()
            .collect(
                Collectors.toMap(port -> port.path("name").asString(), port -> port.path("containerPort").asInt())
            );
    }
}
