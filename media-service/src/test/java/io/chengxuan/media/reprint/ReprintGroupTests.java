package io.chengxuan.media.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.reprint.ReprintGroup.Status;
import io.chengxuan.platform.outbox.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReprintGroupTests {

    private static final Command COMMAND = Command.bySystem("media", "PD");

    @Test
    void aProposalEndsButNotWhatSomebodyHasDecidedMeanwhile() {
        var proposed = proposed("a", "b");
        proposed.dissolve(COMMAND);
        assertThat(proposed.status()).isEqualTo(Status.DISSOLVED);

        var confirmed = proposed("a", "b");
        confirmed.confirm(members("a", "b"), "a", COMMAND);
        confirmed.dissolve(COMMAND);
        assertThat(confirmed.status()).isEqualTo(Status.CONFIRMED);

        var rejected = proposed("a", "b");
        rejected.reject(null, COMMAND);
        rejected.dissolve(COMMAND);
        assertThat(rejected.status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void whatSomebodyTookInOrOutMeanwhileIsNotFoundAgain() {
        var group = proposed("a", "b", "c");
        group.confirm(members("a", "b", "d"), "a", COMMAND);
        group.notice(List.of("c", "d", "e"), List.of());
        assertThat(group.found()).containsExactly("e");
    }

    @Test
    void withdrawnPiecesLeaveAndAllOthersStay() {
        var group = proposed("a", "b");
        group.confirm(members("a", "b", "c"), "a", COMMAND);
        group.lose(members("b", "c"), COMMAND);
        assertThat(group.members()).containsExactly("b", "c");
        assertThat(group.original()).isEqualTo("b");
        assertThat(group.untold()).containsExactly("a", "b", "c");
        group.lose(members("c"), COMMAND);
        assertThat(group.status()).isEqualTo(Status.DISSOLVED);
    }

    private static ReprintGroup proposed(String... pieces) {
        return ReprintGroup.of("g", members(pieces), COMMAND);
    }

    private static Members members(String... pieces) {
        return new Members(List.of(pieces), "PD", List.of("PD"), "2026-05-01");
    }
}
