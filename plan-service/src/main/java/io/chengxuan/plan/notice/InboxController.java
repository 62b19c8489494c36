package io.chengxuan.plan.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
class InboxController {

    private final Notices notices;
    private final NoticeSettingsStore settings;
    private final UnitTree units;
    private final MessageSource messages;

    InboxController(Notices notices, NoticeSettingsStore settings, UnitTree units, MessageSource messages) {
        this.notices = notices;
        this.settings = settings;
        this.units = units;
        this.messages = messages;
    }

    /**
     * What it is about: the task, or the plan, with the amendment of it if it is about one, or the session, or the subject in
     * another service.
     *
     * @param person id of the account that it is about; null when it is about none, or only the caller's
     */
    record Item(
        String id,
        Notice.Kind kind,
        @Nullable String taskId,
        @Nullable String planId,
        @Nullable String amendmentId,
        @Nullable String sessionId,
        Notice.@Nullable Subject subject,
        @Nullable String person,
        String text,
        String at,
        boolean read
    ) {}

    /**
     * @param items that a digest lists, the earliest first; what was told more than 60 days ago is in it no more
     * @param more how many the digest counts and does not list
     */
    record View(@JsonUnwrapped Item notice, List<Item> items, int more) {}

    /**
     * What the caller's unit was told, the latest first.
     *
     * @param keptBack whether with what the caller's settings keep back
     */
    @GetMapping
    @PermitAll
    Page<View> page(
        @RequestParam(defaultValue = "false") boolean unread,
        @RequestParam(defaultValue = "") Set<Notice.Kind> kind,
        @RequestParam(defaultValue = "false") boolean keptBack,
        Caller caller,
        @ParameterObject Paging paging,
        Locale locale
    ) {
        var own = settings.of(caller);
        var which = keptBack ? own.all() : own.atOnce();
        var page = notices.page(unread ? own.unread(which) : which, kind, paging);
        var gathered = page
            .items()
            .stream()
            .flatMap(notice -> gathered(notice).stream())
            .collect(Collectors.toSet());
        var known = notices.of(own, gathered);
        return page.map(notice -> {
            var items = gathered(notice)
                .stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(each -> item(each, caller, locale))
                .toList();
            int more =
                notice.kind() == Notice.Kind.DIGEST ? Integer.parseInt(notice.name()) - gathered(notice).size() : 0;
            return new View(item(notice, caller, locale), items, more);
        });
    }

    private static List<String> gathered(Notice notice) {
        var ids = notice.gathered();
        return ids == null ? List.of() : ids;
    }

    record Unread(long count) {}

    /** How many notices of its unit the caller's account has not read. */
    @GetMapping("/unread-count")
    @PermitAll
    Unread unread(Caller caller) {
        return new Unread(notices.unreadCount(settings.of(caller)));
    }

    @PostMapping("/{id}/read")
    @PermitAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id, Caller caller) {
        notices.read(id, caller);
    }

    @PostMapping("/read-all")
    @PermitAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Caller caller) {
        notices.readAll(settings.of(caller));
    }

    private Item item(Notice notice, Caller caller, Locale locale) {
        var worker = Optional.ofNullable(notice.worker()).map(unit -> units.find(unit).map(Unit::name).orElse(unit));
        var text = messages.getMessage(
            "notice." + notice.kind(),
            new Object[] { notice.name(), Objects.toString(notice.due(), ""), worker.orElse("") },
            locale
        );
        return new Item(
            notice.id(),
            notice.kind(),
            notice.taskId(),
            notice.planId(),
            notice.amendmentId(),
            notice.sessionId(),
            notice.subject(),
            notice.person(),
            text,
            notice.at(),
            notice.readBy().contains(caller.accountId())
        );
    }
}
