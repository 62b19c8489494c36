package io.chengxuan.plan.notice;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.chengxuan.plan.comment.Comment;
import io.chengxuan.plan.comment.Comments;
import io.chengxuan.plan.document.ProjectKind;
import io.chengxuan.plan.people.People;
import io.chengxuan.plan.task.Assignment;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between the mentioning and the telling, an account may move and a comment be removed. */
class TellMentionedTests {

    private static final LocalDate DAY = LocalDate.parse("2026-07-31");

    private final Task task = Task.assign(
        "PD",
        "SH-OFFICE",
        new Assignment("p", "p-p1", "夏令热线", ProjectKind.PLAIN, 2026, DAY, DAY, Instant.EPOCH, 0)
    );
    private final Notices notices = mock();
    private final Tasks tasks = mock();
    private final People people = mock();
    private final Comments comments = mock();
    private final Comment comment = mock();

    @BeforeEach
    void twoAreMentioned() {
        when(tasks.find(task.id())).thenReturn(Optional.of(task));
        when(people.unitOf(any())).thenReturn(Optional.of("PD"));
        when(people.mayRead("stayed", task)).thenReturn(true);
        when(comments.find("c")).thenReturn(Optional.of(comment));
    }

    @Test
    void whoMayNotReadTheTaskAnyMoreIsNotTold() {
        tell();

        verify(notices).add(argThat(notice -> "stayed".equals(notice.account())));
        verify(notices, never()).add(argThat(notice -> "moved".equals(notice.account())));
    }

    @Test
    void nobodyIsToldOfACommentThatWasRemoved() {
        when(comment.removed()).thenReturn(true);
        tell();

        verify(notices, never()).add(any());
    }

    private void tell() {
        var state = """
        {"id":"c","kind":"TASK","subjectId":"%s","unit":"PD","mentions":["stayed","moved"],"removed":false}
        """.formatted(task.id());
        var type = "io.chengxuan.plan.comment.added.v1";
        var data = state.getBytes(StandardCharsets.UTF_8);
        new TellMentioned(notices, tasks, people, comments).handle(
            new IncomingEvent("e", type, "c", 1, Instant.EPOCH, "", "PD", false, data, "t", 0, 0)
        );
    }
}
