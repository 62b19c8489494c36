package io.chengxuan.gateway;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the gateway. */
public record Answer(HttpResponse<String> response, JsonMapper mapper) {
    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        return mapper.readTree(body());
    }

    /** The last part of a problem's type; empty when this is no problem document. */
    public String problem() {
        if (!header("Content-Type").startsWith("application/problem+json")) {
            return "";
        }
        var type = json().get("type").asString();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
