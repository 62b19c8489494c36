package io.chengxuan.e2e;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An answer of the gateway. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The body as JSON; missing when it is empty. */
    public JsonNode json() {
        return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** Text at a JSON pointer, empty when there is none. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    public boolean ok() {
        return status / 100 == 2;
    }

    /** This answer, or an IllegalStateException that shows it. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("Expected " + wanted + ", got " + status + ": " + body);
        }
        return this;
    }

    /** What {@code Location} names, as a path. */
    public String location() {
        return headers
            .firstValue("Location")
            .map(java.net.URI::create)
            .map(java.net.URI::getPath)
            .orElseThrow(() -> new IllegalStateException("No Location: " + body));
    }
}
