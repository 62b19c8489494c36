package io.chengxuan.plan.comment;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something said about a subject. It is never changed; removed, it leaves a stub without its text. */
@Document("comments")
public class Comment extends Aggregate {

    private final Subject subject;
    private final String unit;
    private @Nullable String text;
    private final List<String> mentions;
    private final String by;
    private final String at;
    private @Nullable Removal removal;

    /** What a comment is about: {@code of} is its id. */
    public record Subject(Kind kind, String of) {}

    /** Kinds of subjects. */
    public enum Kind {
        TASK,
    }

    /** @param reason null when its author removed it */
    record Removal(String by, String at, @Nullable String reason) {}

    /**
     * @param unit that owns the subject
     * @param mentions ids of the accounts that are told
     * @param by id of the account that says it
     * @param at instant in milliseconds, so that it sorts as text
     */
    Comment(
        String id,
        Subject subject,
        String unit,
        @Nullable String text,
        List<String> mentions,
        String by,
        String at
    ) {
        super(id);
        this.subject = subject;
        this.unit = unit;
        this.text = text;
        this.mentions = mentions;
        this.by = by;
        this.at = at;
        raise(What.ADDED);
    }

    /** Nothing happens when it was removed before. */
    void remove(@Nullable String reason, Command command) {
        if (removal == null) {
            text = null;
            removal = new Removal(command.actor(), Comments.moment(command.at()), reason);
            raise(What.REMOVED);
        }
    }

    public Subject subject() {
        return subject;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Nullable
    String text() {
        return text;
    }

    public List<String> mentions() {
        return mentions;
    }

    String by() {
        return by;
    }

    String at() {
        return at;
    }

    public boolean removed() {
        return removal != null;
    }

    @Nullable
    Removal removal() {
        return removal;
    }

    @Override
    protected CommentState state() {
        return new CommentState(id(), subject.kind(), subject.of(), unit, mentions, removed());
    }

    private enum What {
        ADDED,
        REMOVED,
    }
}
