package io.chengxuan.plan.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.platform.outbox.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a squad's share takes from the whole. The whole is due on 31 July 2026 and broken down without a date of its own. */
class ShareTests {

    private final Task whole = Task.assign("PD", "SH-OFFICE", assignment(day(31), 0));
    private final Task share = shareOf("PD-1", null);

    @Test
    void aDateOfItsOwnCountsAgainWhenTheWholeIsDueLater() {
        share.moveDue(day(20), "借调", command());
        follow(day(10), 2);
        assertThat(share.due()).isEqualTo(day(10));
        follow(day(15), 3);
        assertThat(share.due()).isEqualTo(day(15));
        follow(day(31), 4);
        assertThat(share.due()).isEqualTo(day(20));
    }

    @Test
    void nothingIsSaidOfAWholeThatIsMovedWhereItDoesNotMatter() {
        share.moveDue(day(10), "借调", command());
        var before = share.history().size();
        share.follow(assignment(day(31), 2), "PD", day(25), "提前", command());
        assertThat(share.due()).isEqualTo(day(10));
        assertThat(share.history()).hasSize(before);
    }

    @Test
    void whatIsReturnedAfterTheWholeWasMovedIsNotDueAfterIt() {
        share.moveDue(day(20), "借调", command());
        share.handIn(day(5), null, List.of(), command());
        share.accept(day(6), null, command());
        follow(day(10), 2);
        assertThat(share.due()).isEqualTo(day(20));
        share.giveBack("补充", command());
        assertThat(share.due()).isEqualTo(day(10));
    }

    @Test
    void anOlderOrderNeverComesBack() {
        follow(day(10), 3);
        follow(day(25), 2);
        assertThat(share.due()).isEqualTo(day(10));
    }

    @Test
    void whatTheDistrictSaysIsKeptOnceAndReachesEverySquad() {
        var squads = IntStream.range(0, 100)
            .mapToObj(i -> "S" + i)
            .toList();
        whole.breakDown(squads, null, "各报两件", command());
        whole.breakDown(List.of("T"), null, null, command());
        assertThat(whole.squads().toString()).doesNotContain("各报两件");
        assertThat(shareOf("S99", "各报两件").history()).hasSize(1);
        assertThat(shareOf("T", null).history()).isEmpty();
    }

    private Task shareOf(String squad, @Nullable String note) {
        var made = Task.shareOf(whole, squad, assignment(whole.due(), 1), command());
        assertThat(made.history()).allMatch(entry -> entry.note().equals(note));
        return made;
    }

    private void follow(LocalDate wholeDue, int order) {
        share.follow(assignment(wholeDue, order), "PD", wholeDue, "x", command());
    }

    private static Assignment assignment(LocalDate due, int order) {
        return new Assignment(
            "p",
            "p-p1",
            "夏令热线",
            ProjectKind.PLAIN,
            2026,
            LocalDate.parse("2026-07-01"),
            due,
            Instant.EPOCH,
            order
        );
    }

    private static LocalDate day(int ofJuly) {
        return LocalDate.of(2026, 7, ofJuly);
    }

    private static Command command() {
        return Command.bySystem("plan", "PD");
    }
}
