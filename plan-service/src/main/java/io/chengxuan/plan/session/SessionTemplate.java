package io.chengxuan.plan.session;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.LogicalType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** What sessions of one sort have in common, to begin a new one with; kept by the city. */
@Document("sessionTemplates")
class SessionTemplate extends Aggregate {

    private final String unit;
    private Content content;
    private boolean retired;

    SessionTemplate(String id, String unit, Content content) {
        super(id);
        this.unit = unit;
        this.content = content;
        raise(What.CREATED);
    }

    /** The half of the year that such a session belongs to. */
    enum Half {
        FIRST,
        SECOND,
    }

    /** @param half proposed for the dates; null for no proposal */
    record Content(
        @NotBlank @Size(max = 100) String name,
        @NotNull SessionKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable Half half,
        @Nullable @Size(max = 200) String place,
        double hours,
        @Size(max = 300) List<@NotBlank @Size(max = 100) String> audience,
        @Nullable @Size(max = 5_000) String agenda
    ) {
        Content {
            audience = Objects.requireNonNullElse(audience, List.<String>of()).stream().distinct().toList();
        }
    }

    /** Public state of a template. */
    @LogicalType("io.chengxuan.plan.session-template")
    record State(String id, String name, SessionKind kind, boolean retired) {}

    void change(Content other) {
        if (!other.equals(content)) {
            content = other;
            raise(What.CHANGED);
        }
    }

    /** Nobody begins with it any more. */
    void retire() {
        if (!retired) {
            retired = true;
            raise(What.RETIRED);
        }
    }

    Content content() {
        return content;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected State state() {
        return new State(id(), content.name(), content.kind(), retired);
    }

    private enum What {
        CREATED,
        CHANGED,
        RETIRED,
    }
}
