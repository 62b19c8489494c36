package io.chengxuan.media.assessment.rules;

import io.chengxuan.media.assessment.points.RuleSet;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version of the rules: a draft that may be changed or discarded, or one in force from a month until the next one is. In
 * force it never changes. {@code place} is its month then, which the store keeps to one version.
 */
@Document("ruleVersions")
public class RuleVersion extends Aggregate {

    private final String unit;
    private String name;
    private @Nullable String note;
    private RuleSet rules;
    private Status status = Status.DRAFT;
    private String place;
    private String writtenBy;
    private Instant writtenAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    public enum Status {
        DRAFT,
        IN_FORCE,
        DISCARDED,
    }

    RuleVersion(
        String id,
        String unit,
        String name,
        @Nullable String note,
        RuleSet rules,
        String writtenBy,
        Instant writtenAt
    ) {
        super(id);
        this.unit = unit;
        this.name = name;
        this.note = note;
        this.rules = rules;
        this.place = "draft:" + id;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    static RuleVersion written(String unit, RulesRequest.Content content, Command command) {
        var version = new RuleVersion(
            command.newId(),
            unit,
            content.name(),
            content.note(),
            content.rules(),
            command.actor(),
            command.at()
        );
        version.raise(What.WRITTEN);
        return version;
    }

    /** {@code rules-not-draft} 409. */
    void change(RulesRequest.Content content, Command command) {
        requireDraft();
        name = content.name();
        note = content.note();
        rules = content.rules();
        writtenBy = command.actor();
        writtenAt = command.at();
        raise(What.CHANGED);
    }

    /** {@code rules-not-draft} 409. */
    void putInForce(YearMonth from, Command command) {
        requireDraft();
        status = Status.IN_FORCE;
        place = from.toString();
        decide(command);
        raise(What.PUT_IN_FORCE);
    }

    void discard(String why, Command command) {
        requireDraft();
        status = Status.DISCARDED;
        reason = why;
        decide(command);
        raise(What.DISCARDED);
    }

    private void decide(Command command) {
        decidedBy = command.actor();
        decidedAt = command.at();
    }

    private void requireDraft() {
        if (status != Status.DRAFT) {
            throw Problem.conflict("rules-not-draft", name);
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    public String name() {
        return name;
    }

    public RuleSet rules() {
        return rules;
    }

    public Status status() {
        return status;
    }

    /** The first month that it holds for, if it is in force. */
    @Nullable
    String from() {
        return status == Status.IN_FORCE ? place : null;
    }

    /** Its month if it is in force, else what no other version has. */
    String place() {
        return place;
    }

    /** What is different in it, in the words of who wrote it. */
    @Nullable
    String note() {
        return note;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was discarded. */
    @Nullable
    String reason() {
        return reason;
    }

    @Override
    protected RuleVersionState state() {
        return new RuleVersionState(id(), name, status, from(), RulesView.of(rules));
    }

    private enum What {
        WRITTEN,
        CHANGED,
        PUT_IN_FORCE,
        DISCARDED,
    }
}
