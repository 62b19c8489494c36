package io.chengxuan.reporting.live;

import io.chengxuan.platform.access.Scope;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events named {@code figures}, until the caller's token expires; a browser then connects again by itself. */
@RestController
@RequestMapping("/api/reports/live")
class LiveController {

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PermitAll
    SseEmitter live(Scope scope, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        return streams.open(scope, Objects.requireNonNullElse(token.getExpiresAt(), Instant.now()));
    }
}
