package io.chengxuan.media.call;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts a call for each project of the plan that is one, due at the end of the project's period and addressed to those who
 * carry it out. Its id derives from the project's; what a person has made of the draft stays.
 */
@Component
class DraftCalls implements EventHandler {

    private static final String TYPES = "io.chengxuan.plan.project.";
    private static final int LONGEST_TITLE = 100;

    private final TopicCalls calls;
    private final UnitTree units;

    DraftCalls(TopicCalls calls, UnitTree units) {
        this.calls = calls;
        this.units = units;
    }

    /** The fields of a project that are used here. */
    record Project(
        String id,
        String name,
        Period period,
        List<String> implementing,
        @Nullable String theme,
        String kind,
        String status
    ) {
        record Period(LocalDate to) {}
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var project = event.dataAs(Project.class);
        if (project.kind().equals("TOPIC_CALL") && project.status().equals("ISSUED")) {
            var command = Command.bySystem("media", units.city());
            calls.createIfAbsent(
                new TopicCall(
                    Fingerprint.of("topic-call", event.aggregateId()),
                    units.city(),
                    content(event.aggregateId(), project),
                    command.actor()
                ),
                command
            );
        }
    }

    private static CallContent content(String id, Project project) {
        return new CallContent(
            project.name().substring(0, Math.min(LONGEST_TITLE, project.name().length())),
            Objects.requireNonNullElse(project.theme(), ""),
            List.of(),
            null,
            null,
            id,
            Audience.of(project.implementing()),
            project.period().to().plusDays(1).atStartOfDay(BUSINESS_ZONE).minusMinutes(1).toInstant()
        );
    }
}
