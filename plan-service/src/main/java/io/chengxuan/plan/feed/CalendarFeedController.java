package io.chengxuan.plan.feed;

import io.chengxuan.platform.access.Caller;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/calendar-feeds")
class CalendarFeedController {

    private static final int MOST_OF_A_UNIT = 20;
    private static final int SECRET_BYTES = 32;

    private final CalendarFeeds feeds;
    private final UnitTree units;
    private final SecureRandom random = new SecureRandom();

    CalendarFeedController(CalendarFeeds feeds, UnitTree units) {
        this.feeds = feeds;
        this.units = units;
    }

    /**
     * @param unit code of the unit whose calendar it is; the caller's own if not given
     * @param name what it is for, such as whose telephone it is subscribed on
     */
    record Request(@Nullable @Size(max = 100) String unit, @NotBlank @Size(max = 100) String name) {}

    /** {@code path} is the secret address on this host, shown once and to nobody else; null afterwards. */
    record View(
        String id,
        long version,
        String unit,
        String name,
        String createdBy,
        String createdAt,
        boolean revoked,
        @Nullable String path
    ) {}

    /** The feeds of the caller's unit and those below it that still work. */
    @GetMapping
    @PermitAll
    Page<View> page(Scope scope, @ParameterObject Paging paging) {
        return feeds.page(scope, paging).map(feed -> view(feed, null));
    }

    /** {@code too-many-feeds} 409 when the unit has twenty that still work. */
    @PostMapping
    @PermitAll
    ResponseEntity<View> create(@RequestBody @Valid Request body, Caller caller, Scope scope, Command command) {
        var unit = body.unit() == null ? caller.unit() : body.unit();
        if (!scope.owns(unit) || units.find(unit).isEmpty()) {
            throw Problem.forbidden();
        }
        if (feeds.workingOf(unit) >= MOST_OF_A_UNIT) {
            throw Problem.conflict("too-many-feeds", MOST_OF_A_UNIT);
        }
        var secret = secret();
        var hash = Fingerprint.of(secret);
        var feed = feeds.create(
            new CalendarFeed(
                command.newId(),
                unit,
                body.name().strip(),
                caller.accountId(),
                command.at().toString(),
                hash
            ),
            command
        );
        // A repeated command gives the feed of the first one, whose secret nobody knows any more.
        var path = feed.secretHash().equals(hash) ? PublicCalendarController.path(secret) : null;
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(feed.version())).body(view(feed, path));
    }

    @PostMapping("/{id}/revoke")
    @PermitAll
    ResponseEntity<View> revoke(@PathVariable String id, Scope scope, Command command) {
        var feed = feeds.change(id, command, it -> {
            scope.requireReadable(it, id);
            it.revoke();
        });
        return ResponseEntity.ok().eTag(String.valueOf(feed.version())).body(view(feed, null));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static View view(CalendarFeed feed, @Nullable String path) {
        return new View(
            feed.id(),
            feed.version(),
            feed.unit(),
            feed.name(),
            feed.createdBy(),
            feed.createdAt(),
            feed.revoked(),
            path
        );
    }
}
