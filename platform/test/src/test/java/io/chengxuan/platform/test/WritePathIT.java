package io.chengxuan.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.Source;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@PlatformTest
class WritePathIT {

    @Autowired
    Notes notes;

    @Autowired
    Published published;

    @Autowired
    SampleApplication.NoteCopies copies;

    @Autowired
    MongoTemplate template;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aWriteBecomesAnEventAndTheOutboxIsEmptiedWithoutTouchingTheVersion() {
        notes.create(new Note(id, "a"), command(null));
        var changed = notes.change(id, command(null), note -> note.rewrite("b"));

        var event = published.await(id, e -> e.sequence() == 2);
        assertThat(event.type()).isEqualTo("io.chengxuan.sample.note.rewritten.v1");
        assertThat(event.dataAs(NoteState.class)).isEqualTo(new NoteState(id, "b"));
        assertThat(event.actor()).isEqualTo("tester");
        await().untilAsserted(() -> {
            var outbox = stored().get("outbox", Document.class);
            assertThat(outbox.getList("pending", Document.class)).isEmpty();
            assertThat(outbox).doesNotContainKey("since");
        });
        assertThat(notes.get(id).version()).isEqualTo(2).isEqualTo(changed.version());
    }

    @Test
    void ofManyStoredAtOnceThoseWhoseIdIsTakenAreGivenBack() {
        notes.create(new Note(id, "first"), command(null));
        var many = IntStream.range(0, 100)
            .mapToObj(i -> new Note(i == 40 ? id : id + i, "many"))
            .toList();

        var taken = notes.createAll(many, command(null));

        assertThat(taken).containsExactly(many.get(40));
        assertThat(notes.get(id).text()).isEqualTo("first");
        assertThat(many.get(0).version()).isEqualTo(1);
        published.await(id + 99, e -> e.sequence() == 1);
        assertThat(published.await(id + 0, e -> true).dataAs(NoteState.class)).isEqualTo(new NoteState(id + 0, "many"));
    }

    @Test
    void eventsOfOneAggregateArriveInOrderAndWithoutAGap() {
        notes.create(new Note(id, "0"), command(null));
        IntStream.rangeClosed(1, 50).forEach(i -> notes.change(id, command(null), note -> note.rewrite("" + i)));

        published.await(id, e -> e.sequence() == 51);
        assertThat(published.of(id))
            .extracting(e -> e.sequence())
            .isSorted()
            .doesNotHaveDuplicates()
            .hasSize(51);
        await().untilAsserted(() -> assertThat(copy().getString("text")).isEqualTo("50"));
    }

    @Test
    void theSameKeyAgainChangesNothingAndAnswersThePresentState() {
        notes.create(new Note(id, "a"), command("create"));
        assertThat(notes.create(new Note(id, "a"), command("create")).version()).isEqualTo(1);
        notes.change(id, command("k"), note -> note.rewrite("b"));
        var again = notes.change(id, command("k"), note -> note.rewrite("c"));

        assertThat(again.text()).isEqualTo("b");
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        notes.create(new Note(id, "a"), command("k"));

        assertThatThrownBy(() ->
            notes.change(id, command("k").withBody("other"), note -> note.rewrite("b"))
        ).isInstanceOfSatisfying(Problem.class, problem ->
            assertThat(problem.slug()).isEqualTo("idempotency-key-reused")
        );
    }

    @Test
    void aStaleVersionIsRefusedAndNamesTheCurrentOne() {
        notes.create(new Note(id, "a"), command(null));
        var seenByBoth = new Command("tester", "SH", null, "", 1L, Instant.now());
        notes.change(id, seenByBoth, note -> note.rewrite("first"));

        assertThatThrownBy(() -> notes.change(id, seenByBoth, note -> note.rewrite("second"))).isInstanceOf(
            StaleVersion.class
        );
        assertThat(notes.get(id).text()).isEqualTo("first");
    }

    @Test
    void aChangeThatLosesTheRaceIsRefusedAndNeverOverwrites() {
        notes.create(new Note(id, "a"), command(null));

        assertThatThrownBy(() ->
            notes.change(id, command(null), note -> {
                notes.change(id, command(null), other -> other.rewrite("faster"));
                note.rewrite("slower");
            })
        ).isInstanceOf(StaleVersion.class);
        assertThat(notes.get(id).text()).isEqualTo("faster");
    }

    @Test
    void aReactionHappensOnceForEachSequenceOfItsSource() {
        notes.create(new Note(id, "a"), command(null));
        var source = new Source("other", 3);
        notes.react(id, source, command(null), note -> note.rewrite(note.text() + "!"));
        notes.react(id, source, command(null), note -> note.rewrite(note.text() + "!"));
        notes.react(id, new Source("other", 2), command(null), note -> note.rewrite(note.text() + "!"));

        assertThat(notes.get(id).text()).isEqualTo("a!");
    }

    @Test
    void aLateOrRepeatedEventLeavesTheCopyAsItIs() {
        notes.create(new Note(id, "new"), command(null));
        await().untilAsserted(() -> assertThat(copy()).isNotNull());
        published.send(
            "sample",
            "io.chengxuan.sample.note.written.v1",
            id,
            1,
            "{\"id\":\"" + id + "\",\"text\":\"late\"}"
        );
        var marker = UUID.randomUUID().toString();
        published.send("sample", "io.chengxuan.sample.note.written.v1", marker, 1, "{\"id\":\"\",\"text\":\"\"}");
        notes.change(id, command(null), note -> note.rewrite("newer"));

        await().untilAsserted(() -> assertThat(copy().getString("text")).isEqualTo("newer"));
        await().untilAsserted(() ->
            assertThat(copies.copies.collection().find(new Document("_id", marker)).first()).isNotNull()
        );
        assertThat(copy().getString("text")).isEqualTo("newer");
    }

    @Test
    void republishingEmitsThePresentStateWithTheNextSequence() {
        notes.create(new Note(id, "a"), command(null));
        var last = id.substring(0, id.length() - 1);
        assertThat(notes.republish(last, 1, command(null)).last()).isEqualTo(id);

        var event = published.await(id, e -> e.sequence() == 2);
        assertThat(event.type()).isEqualTo("io.chengxuan.sample.note.republished.v1");
        assertThat(event.dataAs(NoteState.class).text()).isEqualTo("a");
    }

    @Test
    void nothingLeftThePortableRules() {
        assertThat(PortableRules.broken()).isEmpty();
    }

    private Document stored() {
        return template.getCollection("note").find(new Document("_id", id)).first();
    }

    private Document copy() {
        return copies.copies.collection().find(new Document("_id", id)).first();
    }

    private static Command command(@Nullable String key) {
        return new Command("tester", "SH", key, "", null, Instant.now());
    }
}
