package io.chengxuan.gateway.route;

import io.chengxuan.gateway.GatewaySettings;
import io.chengxuan.platform.web.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services' API descriptions for the one Swagger UI, told to send their requests here. */
@RestController
@Hidden
class ApiDocs {

    private final MinimalHttpClient client;
    private final PassedHeaders headers;
    private final GatewaySettings settings;
    private final JsonMapper json;

    ApiDocs(MinimalHttpClient client, PassedHeaders headers, GatewaySettings settings, JsonMapper json) {
        this.client = client;
        this.headers = headers;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping(
        path = {
            "/v3/api-docs/plan",
            "/v3/api-docs/campaign",
            "/v3/api-docs/media",
            "/v3/api-docs/sentiment",
            "/v3/api-docs/reporting",
        },
        produces = MediaType.APPLICATION_JSON_VALUE
    )
    @PermitAll
    JsonNode docs(HttpServletRequest request) {
        var name = request.getServletPath().substring("/v3/api-docs/".length());
        var address = Objects.requireNonNull(settings.routes().get(name));
        var get = new HttpGet(URI.create(address + "/v3/api-docs"));
        headers.toService(request).forEach((header, values) -> values.forEach(value -> get.addHeader(header, value)));
        get.setHeader("Accept", MediaType.APPLICATION_JSON_VALUE);
        try {
            var text = client.execute(get, answer ->
                answer.getCode() == HttpStatus.OK.value()
                    ? EntityUtils.toString(answer.getEntity(), ContentType.APPLICATION_JSON.getCharset())
                    : ""
            );
            if (!text.isEmpty() && json.readTree(text) instanceof ObjectNode description) {
                description.putArray("servers").addObject().put("url", "/");
                return description;
            }
        } catch (IOException _) {
            // answered below
        }
        throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", name);
    }
}
