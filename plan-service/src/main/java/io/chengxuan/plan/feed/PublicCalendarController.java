package io.chengxuan.plan.feed;

import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars by their secret address, for calendar programs, which have no account. */
@RestController
class PublicCalendarController {

    private static final String BASE = "/api/public/calendars/";
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarFeeds feeds;
    private final UnitCalendar calendar;

    PublicCalendarController(CalendarFeeds feeds, UnitCalendar calendar) {
        this.feeds = feeds;
        this.calendar = calendar;
    }

    static String path(String secret) {
        return BASE + secret + ".ics";
    }

    /** The calendar as RFC 5545 has it; {@code not-found} 404 for an address that is unknown, {@code feed-revoked} 410. */
    @GetMapping(path = BASE + "{secret}.ics", produces = "text/calendar;charset=UTF-8")
    @PermitAll
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var feed = feeds.findBySecret(Fingerprint.of(secret)).orElseThrow(() -> Problem.notFound("CalendarFeed", "…"));
        if (feed.revoked()) {
            throw new Problem(HttpStatus.GONE, "feed-revoked");
        }
        var content = calendar.of(feed.unit());
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
            .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
            .eTag(content.fingerprint())
            .body(content.bytes());
    }
}
