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
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@MediaServiceTest
class ContactTableIT {

    private static final String PATH = "/api/media/contacts";

    @Autowired
    Newsroom newsroom;

    @Autowired
    MongoTemplate store;

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
        var find = newsroom.post(CITY_EDITOR, "SH", PATH + "/find", "{\"phone\":\"13800001131\"}");
        assertThat(read(find).get("items")).isEmpty();

        assertThat(counts(upload(table, false))).containsExactly(1, 1, 0);
        assertThat(counts(upload(table, false))).containsExactly(0, 0, 2);

        var file = newsroom.get(DISTRICT_EDITOR, "PD", PATH + "/table?format=csv");
        var text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("表*", "138****1131").doesNotContain("13800001131", "表中新样");
        assertThat(upload(text, true).get("created").asInt()).isZero();
    }

    @Test
    void aTrialCountsRowsOfOneNewPersonAsTakingThemDoes() {
        newsroom.open();
        newsroom.outlet("两行日报");
        var table =
            "媒体名称\t姓名\t职务\t手机\n" +
            "两行日报\t两行样\t记者\t13800001141\n" +
            "两行日报\t两行 样\t\t138-0000-1141\n" +
            "两行日报\t两行样\t编辑\t\n";
        assertThat(counts(upload(table, true))).containsExactly(1, 1, 1);
        assertThat(counts(upload(table, false))).containsExactly(1, 1, 1);
    }

    @Test
    void aRowThatIsRefusedWhenStoredIsReportedAndTheOthersAreTaken() {
        newsroom.open();
        var outlet = newsroom.outlet("坏行日报");
        var damaged = newsroom.contact(outlet, "坏行样", "\"mobile\":\"13800001151\"");
        var other = newsroom.contact(outlet, "好行样", "\"mobile\":\"13800001152\"");
        var collection = store.getCollection("contacts");
        var moved = collection.find(new Document("_id", other)).first().get("fields", Document.class).get("MOBILE");
        collection.updateOne(new Document("_id", damaged), new Document("$set", new Document("fields.MOBILE", moved)));
        var table = "媒体名称\t姓名\t手机\n坏行日报\t坏行样\t13800001153\n坏行日报\t新行样\t13800001154\n";
        var taken = upload(table, false);
        assertThat(counts(taken)).containsExactly(1, 0, 0);
        assertThat(taken.at("/problems/0/row").asInt()).isEqualTo(2);
        assertThat(taken.at("/problems/0/what").asString()).contains("未能保存").doesNotContain("13800001153");
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
