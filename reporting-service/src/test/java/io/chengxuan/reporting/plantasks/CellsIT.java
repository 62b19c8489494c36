package io.chengxuan.reporting.plantasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.test.Infrastructure;
import io.chengxuan.reporting.figures.FigureSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells on a store, without a broker. */
class CellsIT {

    static MongoClient client;

    MongoDatabase database;
    FigureSet<PlanTaskBoard> figures;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.mongoUri("cells"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void empty() {
        database = client.getDatabase("cells-" + UUID.randomUUID());
        figures = new FigureSet<>(new PlanTasks(), database, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void anyOrderWithDuplicatesAndGapsGivesTheCellsOfTheLastStates(long seed) {
        var tasks = new RandomTasks(seed);
        var lives = tasks.lives(60);
        for (var event : tasks.events(lives)) {
            apply(event);
            if (tasks.upTo(4) == 0) {
                figures.sweep();
            }
        }
        settle();

        assertEqualToScratch(figures, lives, tasks);
        assertEqualToScratch(new FigureSet<>(new PlanTasks(), database, 1), lives, tasks);
    }

    @ParameterizedTest
    @ValueSource(longs = { 11, 12, 13, 14 })
    void twoInstancesThatSweepAtOnceEndWithTheSameCells(long seed) throws InterruptedException {
        var tasks = new RandomTasks(seed);
        var lives = tasks.lives(60);
        var events = tasks.events(lives);
        var other = new FigureSet<>(new PlanTasks(), database, 1);
        var threads = List.of(figures, other)
            .stream()
            .map(set ->
                Thread.ofVirtual().start(() -> {
                    for (int i = set == figures ? 0 : 1; i < events.size(); i += 2) {
                        set.apply(set.subject().fact(events.get(i)));
                        set.sweep();
                    }
                })
            )
            .toList();
        for (var thread : threads) {
            thread.join();
        }
        settle();

        assertEqualToScratch(new FigureSet<>(new PlanTasks(), database, 1), lives, tasks);
        figures.refresh();
        assertEqualToScratch(figures, lives, tasks);
    }

    /** As after a lost acknowledgement: stored under this instance's own name, clean, and not on its board. */
    @Test
    void whatWasStoredWithoutBeingSeenIsOnTheBoardAfterAReload() {
        apply(RandomTasks.event(task("PD", "OPEN"), 1));
        settle();
        var cells = database.getCollection("plan_tasks_cells_1");
        var own = cells.find().first().getString("by");
        var other = new FigureSet<>(new PlanTasks(), database, 1);
        apply(RandomTasks.event(task("PD", "CANCELLED"), 2));
        while (!other.sweep().all()) {
            // until nothing is dirty
        }
        cells.updateMany(new Document(), new Document("$set", new Document("by", own)));
        figures.refresh();
        assertThat(count("PD")).contains("expected 1");

        figures.reload();
        assertThat(count("PD")).contains("expected 0");
    }

    @Test
    void aMoveToAnotherUnitLeavesTheOldCell() {
        apply(RandomTasks.event(task("PD", "OPEN"), 1));
        settle();
        apply(RandomTasks.event(task("HP", "OPEN"), 2));
        settle();

        assertThat(count("PD")).contains("expected 0");
        assertThat(count("HP")).contains("expected 1");
    }

    @Test
    void aCrashBetweenFactAndMarkLosesNeitherTheOldCellNorTheNew() {
        apply(RandomTasks.event(task("PD", "OPEN"), 1));
        settle();
        apply(RandomTasks.event(task("HP", "OPEN"), 2));
        apply(RandomTasks.event(task("XH", "OPEN"), 3));
        figures = new FigureSet<>(new PlanTasks(), database, 1);
        settle();

        assertThat(List.of(count("PD"), count("HP"))).allMatch(text -> text.contains("expected 0"));
        assertThat(count("XH")).contains("expected 1");
    }

    @Test
    void aLateEventChangesNothing() {
        apply(RandomTasks.event(task("PD", "CANCELLED"), 5));
        apply(RandomTasks.event(task("PD", "OPEN"), 4));
        settle();

        assertThat(count("PD")).contains("expected 0");
    }

    private void apply(IncomingEvent event) {
        figures.apply(figures.subject().fact(event));
    }

    private void settle() {
        for (int quiet = 0; quiet < 2; ) {
            quiet = figures.sweep().cells().isEmpty() ? quiet + 1 : 0;
        }
    }

    private static void assertEqualToScratch(
        FigureSet<PlanTaskBoard> set,
        Map<String, List<PlanTask>> lives,
        RandomTasks tasks
    ) {
        var last = lives.values().stream().map(List::getLast).toList();
        for (int i = 0; i < 20; i++) {
            var day = tasks.day();
            for (var unit : RandomTasks.UNITS) {
                for (var shares : List.of(false, true)) {
                    assertThat(count(set, unit, shares, day)).isEqualTo(FromScratch.count(of(unit, shares, last), day));
                }
            }
        }
    }

    private static Collection<PlanTask> of(String unit, boolean shares, Collection<PlanTask> tasks) {
        return tasks
            .stream()
            .filter(task -> task.unit().equals(unit) && (task.parent() != null) == shares)
            .toList();
    }

    private String count(String unit) {
        return count(figures, unit, false, RandomTasks.FIRST_DUE);
    }

    private static String count(FigureSet<PlanTaskBoard> set, String unit, boolean shares, LocalDate asOf) {
        var tally = new Tally();
        set.board().forEach(null, null, (cell, slot) -> {
            if (cell.unit().equals(unit) && cell.share() == shares) {
                slot.addTo(tally, (int) asOf.toEpochDay());
            }
        });
        return FromScratch.text(tally);
    }

    private static PlanTask task(String unit, String status) {
        return new PlanTask(
            "t",
            "p",
            "j",
            "项目",
            "PLAIN",
            unit,
            null,
            RandomTasks.FIRST_DUE,
            status,
            null,
            null,
            false,
            null
        );
    }
}
