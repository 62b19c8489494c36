package io.chengxuan.media.channel;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ChannelIT {

    private static final String PATH = "/api/media/channels";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @BeforeEach
    void open() {
        newsroom.open();
    }

    @Test
    void aChannelKeepsItsColumnsAndOnesNotUsedAreClosed() {
        var added = newsroom.post(CITY_EDITOR, "SH", PATH, body("街角号", "{\"name\":\"街头\"},{\"name\":\"说法\"}"));
        assertThat(added).hasStatus(201);
        var channel = read(added);
        var first = channel.at("/columns/0/id").asString();
        var second = channel.at("/columns/1/id").asString();
        assertThat(first).isNotEqualTo(second);

        var kept =
            "{\"id\":\"" +
            second +
            "\",\"name\":\"以案说法\"},{\"id\":\"" +
            first +
            "\",\"name\":\"街头\",\"closed\":true}";
        var changed = read(
            newsroom.change(
                CITY_EDITOR,
                "SH",
                path(channel, "/change"),
                1,
                body("街角号", kept + ",{\"name\":\"新栏\"}")
            )
        );
        assertThat(
            changed
                .get("columns")
                .valueStream()
                .map(c -> c.get("name").asString() + c.get("closed").asBoolean())
        ).containsExactly("以案说法false", "街头true", "新栏false");

        var left = newsroom.change(
            CITY_EDITOR,
            "SH",
            path(channel, "/change"),
            2,
            body("街角号", "{\"name\":\"别的\"}")
        );
        assertThat(left).hasStatus(422);
        assertThat(read(left).at("/errors/0/detail").asString()).contains("以案说法");
        assertThat(newsroom.change(CITY_EDITOR, "SH", path(channel, "/change"), 1, body("街角号", kept))).hasStatus(
            409
        );
        assertThat(newsroom.post(CITY_EDITOR, "SH", path(channel, "/change"), body("街角号", kept))).hasStatus(428);

        assertThat(newsroom.post(CITY_EDITOR, "SH", path(channel, "/close"), "{\"reason\":\"并号\"}")).hasStatusOk();
        var again = newsroom.post(CITY_EDITOR, "SH", path(channel, "/close"), "{\"reason\":\"并号\"}");
        assertThat(read(again).get("detail").asString()).contains("街角号");
        assertThat(newsroom.post(CITY_EDITOR, "SH", path(channel, "/reopen"), "{\"reason\":\"复用\"}")).hasStatusOk();
        var id = channel.get("id").asString();
        published.await(id, e -> e.type().endsWith("channel.reopened.v1"));
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void aNameIsOneChannelsOnlyAndOnlyTheCityWrites() {
        newsroom.channel("唯一号");
        var other = newsroom.channel("另一号");
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH, body("唯一号", ""))).hasStatus(409);
        var taken = newsroom.change(CITY_EDITOR, "SH", PATH + "/" + other + "/change", 1, body("唯一号", ""));
        assertThat(read(taken).get("type").asString()).endsWith("/channel-name-taken");

        for (var wrong : List.of(
            "{\"name\":\"同\"},{\"name\":\" 同\"}",
            "{\"id\":\"x\",\"name\":\"没有\"}",
            "{\"name\":\"\"}"
        )) {
            assertThat(newsroom.post(CITY_EDITOR, "SH", PATH, body("坏号", wrong))).hasStatus(422);
        }
        assertThat(newsroom.post(CITY_EDITOR, "PD", PATH, body("区号", ""))).hasStatus(403);
        assertThat(newsroom.post(DISTRICT_EDITOR, "SH", PATH, body("区号", ""))).hasStatus(403);
        assertThat(
            read(newsroom.get(VIEWER, "QP-1", PATH))
                .get("items")
                .valueStream()
                .map(c -> c.get("name").asString())
        ).contains("唯一号", "另一号");
    }

    private static String body(String name, String columns) {
        return "{\"name\":\"%s\",\"kind\":\"WECHAT\",\"columns\":[%s]}".formatted(name, columns);
    }

    private static String path(JsonNode channel, String act) {
        return PATH + "/" + channel.get("id").asString() + act;
    }
}
