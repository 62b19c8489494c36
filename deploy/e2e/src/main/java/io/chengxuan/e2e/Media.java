package io.chengxuan.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What tests do in media-service, through the gateway and by the roles that may, whoever is killed meanwhile. */
public final class Media {

    private static final String IMPORTS = "/api/media/reports/imports";
    private static final String SUBMISSIONS = "/api/media/submissions";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunningPlatform platform;
    private final Client editor;

    public Media(RunningPlatform platform) {
        this.platform = platform;
        this.editor = platform.as("city-editor", "SH");
    }

    /** A newspaper of the city. */
    public void newspaper(String name) {
        editor.post("/api/media/outlets", Map.of("name", name, "level", "CITY", "kind", "NEWSPAPER")).expect(201);
    }

    /** Path of an import of that file, which is being read. */
    public String uploaded(String name, byte[] file) {
        return IMPORTS + "/" + editor.upload(IMPORTS, name, file).expect(202).text("/id");
    }

    /** The import, tried and taken. */
    public JsonNode imported(String name, byte[] file) {
        var path = uploaded(name, file);
        await(path, now -> is(now, "CHECKED"));
        start(path);
        return await(path, now -> is(now, "DONE"));
    }

    public void start(String path) {
        var key = UUID.randomUUID().toString();
        Retry.untilAcknowledged(() -> editor.post(path + "/start", Map.of(), key));
    }

    /** What stands there once that holds of it, however long nobody answers meanwhile. */
    public JsonNode await(String path, Predicate<JsonNode> wanted) {
        return Awaitility.await()
            .atMost(PATIENCE)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> get(path), wanted);
    }

    public JsonNode get(String path) {
        return Retry.untilAcknowledged(() -> editor.get(path)).json();
    }

    public static boolean is(JsonNode now, String status) {
        return now.get("status").asString().equals(status);
    }

    private Client approver() {
        return platform.as("city-approver", "SH");
    }

    /** The channel's id and that of its only column. */
    public List<String> channel(String name) {
        var body = Map.of("name", name, "kind", "WECHAT", "columns", List.of(Map.of("name", "要闻")));
        var channel = editor.post("/api/media/channels", body).expect(201);
        return List.of(channel.text("/id"), channel.text("/columns/0/id"));
    }

    /** A submission of PD that has passed all its levels. */
    public JsonNode accepted(String title) {
        var author = platform.as("district-editor", "PD");
        var words = Map.of("form", "ARTICLE", "title", title, "text", List.of(text()), "pictures", List.of());
        var one = author.post(SUBMISSIONS, Map.of("submission", words)).expect(201).json();
        one = act(author, one, "hand-in", Map.of());
        one = act(platform.as("district-approver", "PD"), one, "pass", Map.of());
        return act(editor, one, "pass", Map.of());
    }

    private static Map<String, Object> text() {
        return Map.of("kind", "PARAGRAPH", "text", "中队夜间巡查渡口，劝离占道摊点。");
    }

    /** Path of the submission that is to be published then. */
    public String scheduled(JsonNode accepted, List<String> place, Instant at) {
        var body = Map.of("channel", place.getFirst(), "column", place.getLast(), "at", at.toString());
        return SUBMISSIONS + "/" + act(approver(), accepted, "schedule", body).get("id").asString();
    }

    private static JsonNode act(Client client, JsonNode one, String act, Object body) {
        var path = SUBMISSIONS + "/" + one.get("id").asString() + "/" + act;
        return client.change(path, body, one.get("version").asLong()).expect(200).json();
    }
}
