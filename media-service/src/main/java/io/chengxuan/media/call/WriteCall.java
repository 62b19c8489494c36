package io.chengxuan.media.call;

import io.chengxuan.media.channel.Channels;
import io.chengxuan.media.project.Projects;
import io.chengxuan.media.written.Texts;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a draft of a call and opens it. What it names must be there: 422 for each field. */
@Component
class WriteCall {

    private final TopicCalls calls;
    private final Channels channels;
    private final Projects projects;
    private final UnitTree units;
    private final Clock clock;

    WriteCall(TopicCalls calls, Channels channels, Projects projects, UnitTree units, Clock clock) {
        this.calls = calls;
        this.channels = channels;
        this.projects = projects;
        this.units = units;
        this.clock = clock;
    }

    TopicCall draft(CallContent said, Command command) {
        var call = new TopicCall(command.newId(), units.city(), sound(said), command.actor());
        return calls.create(call, command);
    }

    TopicCall change(String id, CallContent said, Command command) {
        var content = sound(said);
        return calls.change(id, command, call -> call.change(content));
    }

    /**
     * 422 names what is missing; {@code deadline-past} 409 unless that is what is meant.
     *
     * @param evenIfPast for a call that was made before the platform was there
     */
    TopicCall open(String id, boolean evenIfPast, Command command) {
        return calls.change(id, command, call -> {
            var content = call.content();
            var problem = Problem.invalid();
            if (content.theme().isBlank()) {
                problem.at("/theme", "required");
            }
            var audience = content.audience().resolve(units);
            if (audience.isEmpty() || audience.size() > Audience.MOST) {
                problem.at("/audience", audience.isEmpty() ? "required" : "too-many-entries", Audience.MOST);
            }
            if (problem.hasErrors()) {
                throw problem;
            }
            if (call.status() == CallStatus.DRAFT && content.deadline().isBefore(now()) && !evenIfPast) {
                throw Problem.conflict("deadline-past");
            }
            call.open(audience, command);
        });
    }

    /** To an instant that is still to come. */
    TopicCall moveDeadline(String id, Instant to, String reason, Command command) {
        if (to.truncatedTo(ChronoUnit.MINUTES).isBefore(now())) {
            throw Problem.invalid().at("/deadline", "deadline-past");
        }
        return calls.change(id, command, call -> call.moveDeadline(to, reason, command));
    }

    private Instant now() {
        return clock.instant();
    }

    private CallContent sound(CallContent said) {
        var problem = Problem.invalid();
        var channel = blankToNull(said.channelId());
        var column = blankToNull(said.columnId());
        channels.check(channel, column, "", problem);
        var project = blankToNull(said.projectId());
        if (project != null && !projects.knows(project)) {
            problem.at("/projectId", "project-unknown", project);
        }
        var audience = said.audience().tidy(units, problem);
        var template = said.template().stream().map(WriteCall::tidy).toList();
        for (int i = 0; i < template.size(); i++) {
            if (template.get(i).title().isEmpty()) {
                problem.at("/template/" + i + "/title", "required");
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return new CallContent(
            said.title().strip(),
            said.theme().strip(),
            template,
            channel,
            column,
            project,
            audience,
            said.deadline()
        );
    }

    /** As the headings of submissions are kept, so that what is copied from a document can be filled in. */
    private static Heading tidy(Heading said) {
        return new Heading(Texts.oneLine(said.title()), blankToNull(said.hint()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
