package io.chengxuan.plan.notice;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    private final UnitTree units;
    private final MessageSource messages;

    InboxController(Notices notices, UnitTree units, MessageSource messages) {
        this.notices = notices;
        this.units = units;
        this.messages = messages;
    }

    /** What it is about: the task, or the plan, with the amendment of it if it is about one. */
    record View(
        String id,
        Notice.Kind kind,
        @Nullable String taskId,
        @Nullable String planId,
        @Nullable String amendmentId,
        String text,
        String at,
        boolean read
    ) {}

    /** What the caller's unit was told, the latest first. */
    @GetMapping
    @PermitAll
    Page<View> page(
        @RequestParam(defaultValue = "false") boolean unread,
        Caller caller,
        @ParameterObject Paging paging,
        Locale locale
    ) {
        return notices.page(caller, unread, paging).map(notice -> view(notice, caller, locale));
    }

    record Unread(long count) {}

    /** How many notices of its unit the caller's account has not read. */
    @GetMapping("/unread-count")
    @PermitAll
    Unread unread(Caller caller) {
        return new Unread(notices.unreadCount(caller));
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
        notices.readAll(caller);
    }

    private View view(Notice notice, Caller caller, Locale locale) {
        var worker = Optional.ofNullable(notice.worker()).map(unit -> units.find(unit).map(Unit::name).orElse(unit));
        var text = messages.getMessage(
            "notice." + notice.kind(),
            new Object[] { notice.name(), Objects.toString(notice.due(), ""), worker.orElse("") },
            locale
        );
        return new View(
            notice.id(),
            notice.kind(),
            notice.taskId(),
            notice.planId(),
            notice.amendmentId(),
            text,
            notice.at(),
            notice.readBy().contains(caller.accountId())
        );
    }
}
