package io.chengxuan.media.contact;

import static io.chengxuan.media.Newsroom.bytes;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static io.chengxuan.platform.access.Roles.DISTRICT_EDITOR;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.privacy.DestroyKeys;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MediaServiceTest
class ContactIT {

    private static final String PATH = "/api/media/contacts";
    private static final String FIRST_DAY = "2026-06-10";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    MongoTemplate store;

    @Autowired
    EraseContacts erase;

    @Autowired
    DestroyKeys destroy;

    @Autowired
    Today today;

    private String outlet;

    @BeforeEach
    void open() {
        newsroom.open();
        var found = read(newsroom.get(VIEWER, "PD", "/api/media/outlets/found?name=联络日报"));
        outlet = found.get("items").isEmpty() ? newsroom.outlet("联络日报") : found.at("/items/0/id").asString();
    }

    @AfterEach
    void backToToday() {
        today.is(FIRST_DAY);
    }

    @Test
    void aContactIsShownMaskedToEditorsOfEveryUnitAndToNobodyElse() {
        var id = contact("欧阳小样", "13800001111", "\"phone\":\"021-12345678\"", "\"mail\":\"oyxy@example.cn\"");

        var seen = read(newsroom.get(DISTRICT_EDITOR, "PD", PATH + "/" + id));
        assertThat(
            Stream.of("name", "phone", "mobile", "mail").map(field -> seen.at("/" + field + "/text").asString())
        ).containsExactly("欧阳*", "021****5678", "138****1111", "o***@example.cn");
        assertThat(seen.get("note").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain("小样", "13800001111");
        assertThat(newsroom.get(VIEWER, "SH", PATH + "/" + id)).hasStatus(403);
    }

    @Test
    void neitherStoreNorEventHoldsWhatIsPersonal() {
        var id = contact("密存样", "13800001112", "\"note\":\"下午三点后可联系\"");
        newsroom.post(CITY_EDITOR, "SH", PATH + "/" + id + "/reveal", reveal("发邀请"));

        var document = store.getCollection("contacts").find(new org.bson.Document("_id", id)).first();
        assertThat(document).isNotNull();
        assertThat(document.toJson()).doesNotContain("密存样", "13800001112", "三点后");
        var event = published.await(id, e -> e.type().endsWith("contact.revealed.v1"));
        var told = new String(event.data(), StandardCharsets.UTF_8);
        assertThat(told).contains("INVITATION", "MOBILE").doesNotContain("密存样", "13800001112", "发邀请");
        published.of(id).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void revealingIsRecordedWithPurposeAndReasonEachTime() {
        var id = contact("显示样", "13800001113");
        var path = PATH + "/" + id + "/reveal";

        var shown = newsroom.send(CITY_EDITOR, "SH", path, null, "same-key", reveal("约访"));
        assertThat(shown).hasStatusOk();
        assertThat(read(shown).get("mobile").asString()).isEqualTo("13800001113");
        assertThat(read(shown).get("name").asString()).isEqualTo("显示样");
        newsroom.send(CITY_EDITOR, "SH", path, null, "same-key", reveal("约访"));

        var reveals = read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + id)).get("reveals");
        assertThat(reveals).hasSize(2);
        assertThat(reveals.at("/0/reason").asString()).isEqualTo("约访");
        assertThat(read(newsroom.get(DISTRICT_EDITOR, "PD", PATH + "/" + id)).get("reveals")).isEmpty();
        assertThat(newsroom.post(CITY_EDITOR, "SH", path, "{\"purpose\":\"OTHER\"}")).hasStatus(422);
        assertThat(newsroom.post(CITY_EDITOR, "PD", path, reveal("x"))).hasStatus(403);
        assertThat(newsroom.post(DISTRICT_EDITOR, "SH", path, reveal("x"))).hasStatus(403);
    }

    @Test
    void aContactIsFoundByTheWholeNumberInAnySpellingAndByTheName() {
        var id = contact("查找样", "13800001114", "\"phone\":\"021-8765 4321\"");

        assertThat(found("{\"phone\":\"+86 138-0000-1114\"}")).containsExactly(id);
        assertThat(found("{\"phone\":\"（021）87654321\"}")).containsExactly(id);
        assertThat(found("{\"name\":\" 查找 样\"}")).containsExactly(id);
        assertThat(found("{\"phone\":\"1380000111\"}")).isEmpty();
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/find", "{\"phone\":\"查找样\"}")).hasStatus(422);
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/find", "{}")).hasStatus(422);
        var whose = "{\"phone\":\"13800001114\"}";
        assertThat(newsroom.post(DISTRICT_EDITOR, "PD", PATH + "/find", whose)).hasStatus(403);
    }

    @Test
    void aChangeLeavesWhatItDoesNotNameAndClearsWhatIsEmpty() {
        var id = contact("改动样", "13800001115", "\"position\":\"记者\"", "\"mail\":\"gd@example.cn\"");
        var path = PATH + "/" + id + "/change";
        var body = "{\"outlet\":\"%s\",\"mobile\":\"13800001116\",\"mail\":\"\"}".formatted(outlet);

        assertThat(newsroom.post(CITY_EDITOR, "SH", path, body)).hasStatus(428);
        var changed = read(newsroom.change(CITY_EDITOR, "SH", path, 1, body));
        assertThat(changed.get("position").asString()).isEqualTo("记者");
        assertThat(changed.at("/name/text").asString()).isEqualTo("改*");
        assertThat(changed.get("mail").isNull()).isTrue();
        assertThat(found("{\"phone\":\"13800001116\"}")).containsExactly(id);
        assertThat(found("{\"phone\":\"13800001115\"}")).isEmpty();
        assertThat(newsroom.change(CITY_EDITOR, "SH", path, 1, body)).hasStatus(409);
    }

    @Test
    void wrongInputIsRefusedFieldByFieldAndNeverRepeated() {
        var refused = newsroom.post(
            CITY_EDITOR,
            "SH",
            PATH,
            "{\"outlet\":\"nowhere\",\"name\":\" \",\"mobile\":\"问前台小王\",\"mail\":\"a@b\"}"
        );
        assertThat(refused).hasStatus(422);
        assertThat(
            read(refused)
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asString())
        ).containsExactlyInAnyOrder("/outlet", "/name", "/mobile", "/mail");
        assertThat(read(refused).toString()).doesNotContain("小王");
    }

    @Test
    void theSameCommandTwiceAddsOneContactAndItsFingerprintTellsNothing() {
        var body = "{\"outlet\":\"%s\",\"name\":\"重复样\",\"mobile\":\"13800001117\"}".formatted(outlet);
        var first = read(newsroom.send(CITY_EDITOR, "SH", PATH, null, "contact-twice", body));
        var second = read(newsroom.send(CITY_EDITOR, "SH", PATH, null, "contact-twice", body));
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        var other = body.replace("1117", "1118");
        assertThat(newsroom.send(CITY_EDITOR, "SH", PATH, null, "contact-twice", other)).hasStatus(422);
        var document = store
            .getCollection("contacts")
            .find(new org.bson.Document("_id", first.get("id").asString()))
            .first();
        assertThat(document.toJson()).doesNotContain(io.chengxuan.platform.web.Fingerprint.of(bytes(body)));
    }

    @Test
    void aRemovedContactComesBackUntilItIsErased() {
        var id = contact("删除样", "13800001119");
        var path = PATH + "/" + id;
        newsroom.post(CITY_EDITOR, "SH", path + "/remove", "{\"reason\":\"已离职\"}");
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/reveal", reveal("x"))).hasStatus(409);
        assertThat(found("{\"phone\":\"13800001119\"}")).isEmpty();
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/restore", "")).hasStatusOk();
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/restore", "")).hasStatus(409);
        newsroom.post(CITY_EDITOR, "SH", path + "/remove", "{\"reason\":\"已离职\"}");

        today.is("2026-07-09");
        erase.sweep();
        assertThat(status(id)).isEqualTo("REMOVED");
        today.is("2026-07-11");
        erase.sweep();
        assertThat(status(id)).isEqualTo("ERASED");
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/restore", "")).hasStatus(410);
        assertThat(newsroom.post(CITY_EDITOR, "SH", path + "/reveal", reveal("x"))).hasStatus(410);
        published.await(id, e -> e.type().endsWith("contact.erased.v1"));
    }

    @Test
    void whatNobodyConfirmsIsProposedThenErasedAndItsKeyDestroyed() throws Exception {
        // Of an earlier run in this folder.
        java.nio.file.Files.deleteIfExists(java.nio.file.Path.of("target/privacy/2021-04.destroyed"));
        today.is("2020-01-15");
        var kept = contact("续存样", "13800001120");
        var gone = contact("到期样", "13800001121");
        today.is("2021-01-15");
        assertThat(due()).contains(kept, gone);
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/" + kept + "/confirm", "")).hasStatusOk();
        assertThat(due()).contains(gone).doesNotContain(kept);

        today.is("2021-05-01");
        destroy.sweep();
        assertThat(
            read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + gone))
                .at("/name/state")
                .asString()
        ).isEqualTo("KEPT");
        erase.sweep();
        destroy.sweep();

        assertThat(status(gone)).isEqualTo("ERASED");
        assertThat(java.nio.file.Path.of("target/privacy/2021-04.destroyed")).exists();
        assertThat(java.nio.file.Path.of("target/privacy/2021-04.key")).doesNotExist();
        assertThat(
            read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + kept))
                .at("/mobile/text")
                .asString()
        ).isEqualTo("138****1120");
    }

    @Test
    void aLostKeyShowsAsErasedAndAMovedValueAsDamaged() throws Exception {
        var one = contact("移花样", "13800001122");
        var other = contact("接木样", "13800001123");
        var collection = store.getCollection("contacts");
        var moved = collection
            .find(new org.bson.Document("_id", one))
            .first()
            .get("fields", org.bson.Document.class)
            .get("MOBILE");
        collection.updateOne(
            new org.bson.Document("_id", other),
            new org.bson.Document("$set", new org.bson.Document("fields.MOBILE", moved))
        );
        collection.updateOne(
            new org.bson.Document("_id", one),
            new org.bson.Document("$set", new org.bson.Document("fields.NAME.month", "2031-01"))
        );

        var seen = read(newsroom.get(DISTRICT_EDITOR, "PD", PATH + "/" + other));
        assertThat(seen.at("/mobile/state").asString()).isEqualTo("DAMAGED");
        assertThat(seen.at("/name/state").asString()).isEqualTo("KEPT");
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/" + other + "/reveal", reveal("x"))).hasStatus(409);
        assertThat(
            read(newsroom.get(DISTRICT_EDITOR, "PD", PATH + "/" + one))
                .at("/name/state")
                .asString()
        ).isEqualTo("ERASED");
        assertThat(newsroom.post(CITY_EDITOR, "SH", PATH + "/" + one + "/reveal", reveal("x"))).hasStatus(410);
        assertThat(newsroom.get(CITY_EDITOR, "SH", PATH + "?outlet=" + outlet)).hasStatusOk();
    }

    private String contact(String name, String mobile, String... fields) {
        var all = Stream.concat(Stream.of("\"mobile\":\"" + mobile + "\""), Stream.of(fields)).toArray(String[]::new);
        return newsroom.contact(outlet, name, all);
    }

    private static String reveal(String reason) {
        return "{\"purpose\":\"INVITATION\",\"reason\":\"%s\"}".formatted(reason);
    }

    private List<String> found(String body) {
        return ids(newsroom.post(CITY_EDITOR, "SH", PATH + "/find", body));
    }

    private List<String> due() {
        return ids(newsroom.get(CITY_EDITOR, "SH", PATH + "?due=true&size=200"));
    }

    private String status(String id) {
        return read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + id))
            .get("status")
            .asString();
    }

    private static List<String> ids(MvcTestResult page) {
        return read(page)
            .get("items")
            .valueStream()
            .map(contact -> contact.get("id").asString())
            .toList();
    }
}
