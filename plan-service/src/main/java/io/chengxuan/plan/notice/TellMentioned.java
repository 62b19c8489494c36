package io.chengxuan.plan.notice;

import io.chengxuan.plan.comment.Comment;
import io.chengxuan.plan.comment.CommentState;
import io.chengxuan.plan.comment.Comments;
import io.chengxuan.plan.people.People;
import io.chengxuan.plan.task.Task;
import io.chengxuan.plan.task.Tasks;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells each account that is mentioned in a comment, itself only: if the comment still stands and the account may still read the task. */
@Component
class TellMentioned implements EventHandler {

    private final Notices notices;
    private final Tasks tasks;
    private final People people;
    private final Comments comments;

    TellMentioned(Notices notices, Tasks tasks, People people, Comments comments) {
        this.notices = notices;
        this.tasks = tasks;
        this.people = people;
        this.comments = comments;
    }

    @Override
    public boolean accepts(String type) {
        return type.equals("io.chengxuan.plan.comment.added.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        var comment = event.dataAs(CommentState.class);
        if (comments.find(comment.id()).filter(Comment::removed).isEmpty()) {
            tasks.find(comment.subjectId()).ifPresent(task -> comment.mentions().forEach(it -> tell(it, task, event)));
        }
    }

    private void tell(String account, Task task, IncomingEvent event) {
        people
            .unitOf(account)
            .filter(_ -> people.mayRead(account, task))
            .ifPresent(unit ->
                notices.add(
                    new Notice(
                        event.aggregateId() + "-" + account,
                        unit,
                        Notice.Kind.MENTIONED,
                        task.id(),
                        null,
                        null,
                        task.assignment().projectName(),
                        task.unit(),
                        task.due(),
                        event.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                        List.of()
                    ).only(account)
                )
            );
    }
}
