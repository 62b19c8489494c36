package io.chengxuan.plan.notice;

import io.chengxuan.plan.notice.Notice.Group;
import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox/settings")
class NoticeSettingsController {

    private final NoticeSettingsStore settings;
    private final Clock clock;
    private final String digestAt;

    NoticeSettingsController(
        NoticeSettingsStore settings,
        Clock clock,
        @Value("${chengxuan.plan.digest-at:08:00}") String digestAt
    ) {
        this.settings = settings;
        this.clock = clock;
        this.digestAt = digestAt;
    }

    /** @param mandatory whether it cannot be muted */
    record Setting(Kind kind, Group group, NoticeMode mode, boolean mandatory) {}

    /** @param digestAt time of day at which digests come, in Shanghai */
    record View(String digestAt, List<Setting> items) {}

    /** @param modes by kind; kinds that are not named stay as they are */
    record Request(@NotNull Map<Kind, NoticeMode> modes) {}

    /** How the caller's account is told of each kind. */
    @GetMapping
    @PermitAll
    View noticeSettings(Caller caller) {
        return view(settings.of(caller));
    }

    /** {@code invalid-input} 422 for muting what is mandatory, any mode of digests, or none. */
    @PutMapping
    @PermitAll
    View setNotices(@RequestBody @Valid Request body, Caller caller) {
        var problem = Problem.invalid();
        body.modes().forEach((kind, mode) -> {
            if (mode == null) {
                problem.at("/modes/" + kind, "required");
            } else if (kind == Kind.DIGEST) {
                problem.at("/modes/" + kind, "notice-digest");
            } else if (mode == NoticeMode.MUTED && kind.isMandatory()) {
                problem.at("/modes/" + kind, "notice-mandatory");
            }
        });
        if (problem.hasErrors()) {
            throw problem;
        }
        return view(settings.set(caller, body.modes(), clock.instant()));
    }

    private View view(NoticeSettings own) {
        var items = Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.DIGEST)
            .sorted(Comparator.comparing(Kind::group))
            .map(kind -> new Setting(kind, kind.group(), own.mode(kind), kind.isMandatory()))
            .toList();
        return new View(digestAt, items);
    }
}
