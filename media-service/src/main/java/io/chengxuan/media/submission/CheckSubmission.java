package io.chengxuan.media.submission;

import io.chengxuan.media.call.CallStatus;
import io.chengxuan.media.call.TopicCall;
import io.chengxuan.media.call.TopicCalls;
import io.chengxuan.media.channel.Channels;
import io.chengxuan.media.files.Pictures;
import io.chengxuan.media.written.Link;
import io.chengxuan.media.written.Texts;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said must be sound, and the ids in it must be there and be meant for the unit: 422 with the field. */
@Component
class CheckSubmission {

    private final TopicCalls calls;
    private final Channels channels;
    private final Pictures pictures;

    CheckSubmission(TopicCalls calls, Channels channels, Pictures pictures) {
        this.calls = calls;
        this.channels = channels;
        this.pictures = pictures;
    }

    /**
     * Whatever is there is sound; a draft need not be complete.
     *
     * @param known pictures that it shows already
     */
    Words draft(SubmissionRequest body, String unit, List<Picture> known, Scope scope) {
        var problem = Problem.invalid();
        var content = content(body, problem);
        look(content.pictures(), known, scope, problem);
        var call = Texts.orNull(body.call());
        if (call != null) {
            check(call, unit, scope, problem);
        }
        var channel = Texts.orNull(body.channel());
        var column = Texts.orNull(body.column());
        place(channel, column, problem);
        throwIfAny(problem);
        return new Words(content, call, channel, column);
    }

    /** The desk's words for a submission: for the call it was handed in for, whatever became of that. */
    Words edited(SubmissionRequest body, Submission seen, Scope scope) {
        var problem = Problem.invalid();
        var content = content(body, problem);
        var channel = Texts.orNull(body.channel());
        var column = Texts.orNull(body.column());
        place(channel, column, problem);
        look(content.pictures(), seen.words().content().pictures(), scope, problem);
        complete(content, problem);
        throwIfAny(problem);
        return new Words(content, seen.words().call(), channel, column);
    }

    /** Pictures that are added have to be there; the others are kept by what shows them. */
    private void look(List<Picture> shown, List<Picture> known, Scope scope, Problem problem) {
        var ids = shown.stream().map(Picture::id).toList();
        if (!known.stream().map(Picture::id).toList().containsAll(ids)) {
            pictures.check(ids, scope, "/pictures", "/id", problem);
        }
    }

    private static SubmissionContent content(SubmissionRequest body, Problem problem) {
        var content = new SubmissionContent(
            body.form(),
            Texts.oneLine(body.title()),
            body.text().stream().map(Block::tidy).toList(),
            tidied(body.pictures(), problem),
            video(body.videoLink(), problem)
        );
        if (content.length() > SubmissionContent.MOST_CHARACTERS) {
            problem.at("/text", "text-too-long", SubmissionContent.MOST_CHARACTERS);
        }
        return content;
    }

    private static void throwIfAny(Problem problem) {
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    /** Where something is to stand: both are there and open. */
    void place(@Nullable String channel, @Nullable String column, Problem problem) {
        if (channel == null) {
            if (column != null) {
                problem.at("/channel", "required");
            }
            return;
        }
        var found = channels.find(channel).filter(it -> !it.closed());
        if (found.isEmpty()) {
            problem.at("/channel", "channel-unknown", channel);
        } else if (
            column != null &&
            found
                .get()
                .column(column)
                .filter(it -> !it.closed())
                .isEmpty()
        ) {
            problem.at("/column", "column-unknown", column);
        }
    }

    /**
     * The call it answers, if any; with everything that a hand-in needs. {@code call-closed} 409.
     *
     * @param answered call that it was handed in for before: that takes it again, closed or not
     */
    Optional<TopicCall> complete(Words words, @Nullable String answered) {
        var problem = Problem.invalid();
        complete(words.content(), problem);
        var call = Optional.ofNullable(words.call()).map(calls::get);
        call.ifPresent(it -> {
            if (it.status() == CallStatus.DRAFT || it.status() == CallStatus.WITHDRAWN) {
                problem.at("/call", "call-withdrawn", it.content().title());
            }
            if (it.status() == CallStatus.CLOSED && !it.id().equals(answered)) {
                throw Problem.conflict("call-closed", it.content().title());
            }
            it.content()
                .template()
                .forEach(heading -> filled(heading.title(), words.content().text(), problem));
        });
        throwIfAny(problem);
        return call;
    }

    private static void complete(SubmissionContent content, Problem problem) {
        if (content.title().isEmpty()) {
            problem.at("/title", "required");
        }
        switch (content.form()) {
            case ARTICLE -> {
                if (content.text().stream().noneMatch(CheckSubmission::says)) {
                    problem.at("/text", "required");
                }
            }
            case PHOTO -> {
                if (content.pictures().isEmpty()) {
                    problem.at("/pictures", "required");
                }
            }
            case VIDEO -> {
                if (content.videoLink() == null) {
                    problem.at("/videoLink", "required");
                }
            }
        }
        for (int i = 0; i < content.pictures().size(); i++) {
            if (content.pictures().get(i).caption().isEmpty()) {
                problem.at("/pictures/" + i + "/caption", "required");
            }
        }
    }

    /** Under each heading of the template something has to be said. */
    private static void filled(String written, List<Block> text, Problem problem) {
        var heading = Texts.oneLine(written);
        boolean under = false;
        for (var block : text) {
            if (block.kind() == Block.Kind.HEADING) {
                under = block.text().equals(heading);
            } else if (under && says(block)) {
                return;
            }
        }
        problem.at("/text", "heading-missing", heading);
    }

    private static boolean says(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH && !block.text().isEmpty();
    }

    private void check(String call, String unit, Scope scope, Problem problem) {
        var found = calls.find(call);
        if (found.isEmpty() || !readable(call, scope)) {
            problem.at("/call", "call-unknown", call);
        } else if (calls.addressee(found.get(), unit).isEmpty()) {
            problem.at("/call", "call-elsewhere", found.get().content().title());
        }
    }

    private boolean readable(String call, Scope scope) {
        try {
            calls.readable(call, scope);
            return true;
        } catch (Problem _) {
            return false;
        }
    }

    private static List<Picture> tidied(List<Picture> given, Problem problem) {
        var seen = new HashSet<String>();
        var tidy = new ArrayList<Picture>();
        for (int i = 0; i < given.size(); i++) {
            if (!seen.add(given.get(i).id())) {
                problem.at("/pictures/" + i + "/id", "twice");
            }
            tidy.add(new Picture(given.get(i).id(), Texts.oneLine(given.get(i).caption())));
        }
        return List.copyOf(tidy);
    }

    private static @Nullable String video(@Nullable String written, Problem problem) {
        var said = Texts.orNull(written);
        var link = said == null ? Optional.<Link>empty() : Link.read(said);
        if (said != null && link.isEmpty()) {
            problem.at("/videoLink", "link", said);
        }
        return link.map(Link::address).orElse(null);
    }
}
