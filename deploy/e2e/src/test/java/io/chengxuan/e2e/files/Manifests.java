package io.chengxuan.e2e.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The Kubernetes objects of {@code deploy/k8s/base}, as the files say them. */
final class Manifests {

    static final String BASE = "deploy/k8s/base/";
    static final String EXAMPLE = "deploy/k8s/example/";

    private Manifests() {}

    /** What a kustomization names: files and folders, relative to its own folder. */
    static List<String> named(JsonNode kustomization) {
        var named = new java.util.ArrayList<String>();
        kustomization.path("resources").forEach(resource -> named.add(resource.asString()));
        kustomization.path("patches").forEach(patch -> named.add(patch.path("path").asString()));
        for (var generator : List.of("configMapGenerator", "secretGenerator")) {
            kustomization
                .path(generator)
                .forEach(made -> made.path("envs").forEach(file -> named.add(file.asString())));
        }
        return named;
    }

    static JsonNode object(String kind, String name) {
        return Repository.files(BASE, ".yaml")
            .stream()
            .flatMap(file -> Repository.yamls(file).stream())
            .filter(it -> it.path("kind").asString().equals(kind) && it.at("/metadata/name").asString().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static JsonNode pod(String deployment) {
        return object("Deployment", deployment).at("/spec/template/spec");
    }

    static JsonNode container(String deployment) {
        return pod(deployment).at("/containers/0");
    }

    /** Environment of a container by name: the whole entry. */
    static Map<String, JsonNode> environment(JsonNode container) {
        var environment = new HashMap<String, JsonNode>();
        container.path("env").forEach(entry -> environment.put(entry.path("name").asString(), entry));
        return environment;
    }

    /** A file of {@code NAME=value} lines. */
    static Map<String, String> lines(String file) {
        var lines = new HashMap<String, String>();
        Repository.text(file)
            .lines()
            .forEach(line -> lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return lines;
    }
}
