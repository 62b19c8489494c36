package io.chengxuan.media;

import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Media work of a bureau with some departments, districts and squads, through the HTTP API. */
@TestComponent
public class Newsroom {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> UNITS = List.of(
        "SH,市局,CITY,",
        "SH-OFFICE,办公室,DEPARTMENT,SH",
        "PD,浦东,DISTRICT,SH",
        "HP,黄浦,DISTRICT,SH",
        "SJ,松江,DISTRICT,SH",
        "QP,青浦,DISTRICT,SH",
        "PD-1,陆家嘴中队,SQUAD,PD",
        "SJ-1,岳阳中队,SQUAD,SJ",
        "QP-1,盈浦中队,SQUAD,QP"
    );

    private final MockMvcTester http;
    private final UnitTree tree;
    private final Published published;

    Newsroom(MockMvcTester http, UnitTree tree, Published published) {
        this.http = http;
        this.tree = tree;
        this.published = published;
    }

    /** Has plan-service tell the units once and waits until this service's own copy has them. */
    public Newsroom open() {
        if (tree.find("QP-1").isEmpty()) {
            UNITS.forEach(this::tell);
            await().until(() -> UNITS.stream().allMatch(unit -> tree.find(unit.split(",")[0]).isPresent()));
        }
        return this;
    }

    private void tell(String unit) {
        var parts = unit.split(",", -1);
        var json = """
        {"id":"%s","name":"%s","aliases":["%s"],"level":"%s","parent":%s,"group":%s,"closed":false,"order":%d}
        """.formatted(
            parts[0],
            parts[1] + (parts[2].equals("DISTRICT") ? "区城管执法局" : ""),
            parts[1],
            parts[2],
            parts[3].isEmpty() ? "null" : "\"" + parts[3] + "\"",
            parts[2].equals("DISTRICT") ? group(parts[0]) : "null",
            UNITS.indexOf(unit)
        );
        published.send("plan", "io.chengxuan.plan.unit.created.v1", parts[0], 1, json);
    }

    private static String group(String district) {
        return List.of("PD", "HP").contains(district) ? "\"URBAN\"" : "\"SUBURBAN\"";
    }

    /** An outlet of that name, at the city's newspaper unless the further fields say otherwise; its id. */
    public String outlet(String name, String... fields) {
        var body = outletBody(name, "CITY", "NEWSPAPER", fields);
        var created = post("city-editor", "SH", "/api/media/outlets", body);
        org.assertj.core.api.Assertions.assertThat(created).hasStatus(201);
        return read(created).get("id").asString();
    }

    /** A request of a district for an interview by the outlet; the id. */
    public String interview(String outlet) {
        var body = """
        {"unit":"SJ","outlet":"%s","from":"2026-06-12T09:00","to":"2026-06-12T10:00","subject":"矩阵","outline":"矩阵",
        "spokesperson":{"unit":"SJ","position":"主任"},"urgent":false}""".formatted(outlet);
        return read(post("district-editor", "SJ", "/api/media/interview-requests", body))
            .get("id")
            .asString();
    }

    /** A district's draft of a press release; the id. */
    public String release() {
        var body = "{\"title\":\"矩阵\",\"blocks\":[{\"kind\":\"PARAGRAPH\",\"text\":\"矩阵\"}]}";
        return read(post("district-editor", "SJ", "/api/media/releases", body))
            .get("id")
            .asString();
    }

    /** Somebody at the outlet; the id. */
    public String contact(String outlet, String name, String... fields) {
        var more = fields.length == 0 ? "" : "," + String.join(",", fields);
        var body = "{\"outlet\":\"%s\",\"name\":\"%s\"%s}".formatted(outlet, name, more);
        var created = post("city-editor", "SH", "/api/media/contacts", body);
        org.assertj.core.api.Assertions.assertThat(created).hasStatus(201);
        return read(created).get("id").asString();
    }

    public static String outletBody(String name, String level, String kind, String... fields) {
        return "{\"name\":\"%s\",\"level\":\"%s\",\"kind\":\"%s\"%s}".formatted(
            name,
            level,
            kind,
            fields.length == 0 ? "" : "," + String.join(",", fields)
        );
    }

    /** A channel of that name without columns; its id. */
    public String channel(String name) {
        var body = "{\"name\":\"%s\",\"kind\":\"WECHAT\",\"columns\":[]}".formatted(name);
        return read(post("city-editor", "SH", "/api/media/channels", body))
            .get("id")
            .asString();
    }

    /** A draft of a call for those units, due at 17:00 on 20 June 2026; its id. */
    public String call(String title, String... units) {
        var body = """
        {"title":"%s","theme":"写一写","template":[{"title":"做法","hint":"三百字"}],"audience":{"kind":"UNITS","units":["%s"]},
        "deadline":"2026-06-20T09:00:00Z"}""".formatted(title, String.join("\",\"", units));
        return read(post("city-editor", "SH", "/api/media/topic-calls", body))
            .get("id")
            .asString();
    }

    /** Opens it and waits until every unit has what it owes. */
    public String opened(String call) {
        var path = "/api/media/topic-calls/" + call;
        org.assertj.core.api.Assertions.assertThat(post("city-editor", "SH", path + "/open", "{}")).hasStatusOk();
        await().until(() -> {
            var assigned = read(get("city-editor", "SH", path)).get("assigned");
            return assigned.get("done").asInt() == assigned.get("of").asInt();
        });
        return call;
    }

    public MvcTestResult get(String role, String unit, String uri, Object... arguments) {
        return http.get().uri(uri, arguments).header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit)).exchange();
    }

    /** All pieces of the list with that part in their titles, the latest first. */
    public List<JsonNode> reports(String unit, String title, String filter) {
        var found = new ArrayList<JsonNode>();
        for (var after = ""; ; ) {
            var page = read(get("viewer", unit, "/api/media/reports?size=200&" + filter + after));
            page.get("items").forEach(found::add);
            if (page.get("next").isNull()) {
                found.removeIf(report -> !report.get("title").asString().contains(title));
                return found;
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    public MvcTestResult post(String role, String unit, String uri, String body) {
        return send(role, unit, uri, null, null, body);
    }

    /** A change by somebody who has seen that version. */
    public MvcTestResult change(String role, String unit, String uri, long version, String body) {
        return send(role, unit, uri, version, null, body);
    }

    public MvcTestResult send(
        String role,
        String unit,
        String uri,
        @Nullable Long version,
        @Nullable String key,
        String body
    ) {
        var request = http
            .method(HttpMethod.POST)
            .uri(uri)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
        if (version != null) {
            request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }

    public MvcTestResult upload(String role, String unit, String uri, String name, byte[] content) {
        return http
            .post()
            .uri(uri)
            .multipart()
            .file(new MockMultipartFile("file", name, null, content))
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(role, unit))
            .exchange();
    }

    public static JsonNode read(MvcTestResult result) {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    public static byte[] resource(String name) {
        try (var stream = Newsroom.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of a picture of some colours, {@code jpg} or {@code png}. */
    public static byte[] picture(int width, int height, String form) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, x < width / 2 ? 0xC02020 : 0x2020C0);
            }
        }
        try {
            var file = new ByteArrayOutputStream();
            ImageIO.write(picture, form, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
