package io.chengxuan.media.contact;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ContactTableIT {

    private static final String PATH = "/api/media/contacts";

    @Autowired
    Newsroom newsroom;

    @Test
    void aTableIsTriedThenTakenAndTheSameAgainChangesNothingAndComesOutMasked() {
        newsroom.open();
        newsroom.contact(newsroom.outlet("表中日报"), "表中旧样", "\"mobile\":\"13800001130\"");
        var table =
            "媒体名称\t姓名\t职务\t手机\t邮箱\n" +
            "表中日报\t表中新样\t记者\t13800001131\txy@example.cn\n" +
            "表中日报\t表中旧样\t编辑\t138-0000-1130\t\n" +
            "没有的报\t样一\t\t\t\n" +
            "表中日报\t样*\t\t\t\n" +
            "表中日报\t样二\t\t没有\t\n";
        var dry = upload(table, true);
        assertThat(counts(dry)).containsExactly(1, 1, 0);
        assertThat(
            dry
                .get("problems")
                .valueStream()
                .map(p -> p.get("row").asInt() + " " + p.get("column").asString())
        ).containsExactly("4 outlet", "5 contact_name", "6 mobile");
        var find = newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/find", "{\"phone\":\"13800001131\"}");
        assertThat(read(find).get("items")).isEmpty();

        assertThat(counts(upload(table, false))).containsExactly(1, 1, 0);
        assertThat(counts(upload(table, false))).containsExactly(0, 0, 2);

        var file = newsroom.get(DISTRICT_EDITOR, "PD", PATH + "/table?format=csv");
        var text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("表*", "138****1131").doesNotContain("13800001131", "表中新样");
        assertThat(upload(text, true).get("created").asInt()).isZero();
    }

    private JsonNode upload(String table, boolean dry) {
        return read(newsroom.upload(CITY_EDITOR, "SH", PATH + "/imports?dry=" + dry, "contacts", bytes(table)));
    }

    private static List<Integer> counts(JsonNode outcome) {
        return Stream.of("created", "changed", "unchanged")
            .map(name -> outcome.get(name).asInt())
            .toList();
    }
}
