package io.chengxuan.plan.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.session.Attendance.Entry;
import io.chengxuan.plan.session.Attendance.Means;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists made up from seeds: whoever is the same is found, whoever is not is not. */
class RosterTests {

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
    void theSameListAgainFindsEverybodyOnceWhateverItsOrder(long seed) throws Roster.Ambiguous {
        var random = new Random(seed);
        var people = new ArrayList<Entry>();
        for (int i = 0; i < 300; i++) {
            var name = "队员" + random.nextInt(60);
            people.add(new Entry("U" + random.nextInt(4), name, "N" + i, 1));
        }
        var roster = new Roster(List.of());
        people.forEach(person -> roster.put(attendance(person)));
        Collections.shuffle(people, random);
        var found = new HashSet<String>();
        for (var person : people) {
            assertThat(found.add(roster.find(person).orElseThrow().id()))
                .as("seed %d, %s", seed, person)
                .isTrue();
        }
        assertThat(roster.find(new Entry("U9", "队员1", null, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "张三", "Ann Lee" })
    void aStaffNumberThatIsAddedLaterIsThatPersons(String name) throws Roster.Ambiguous {
        var roster = new Roster(List.of(attendance(new Entry("PD", name, null, 1))));
        assertThat(roster.find(new Entry("PD", name, "7", 1))).isPresent();
        roster.put(
            roster
                .find(new Entry("PD", name, "7", 1))
                .orElseThrow()
                .toldAgain(new Entry("PD", name, "7", 1), null)
        );
        assertThat(roster.find(new Entry("PD", name, null, 1))).isPresent();
        assertThat(roster.find(new Entry("PD", name, "8", 1))).isEmpty();
    }

    private static Attendance attendance(Entry entry) {
        return Attendance.of("s", entry, Means.LIST, null, "2026-05-01T01:00:00Z");
    }
}
