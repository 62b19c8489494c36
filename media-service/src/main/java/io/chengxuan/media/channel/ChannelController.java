package io.chengxuan.media.channel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/channels")
class ChannelController {

    private final Channels channels;
    private final UnitTree units;

    ChannelController(Channels channels, UnitTree units) {
        this.channels = channels;
        this.units = units;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param reason why it was closed or opened again last */
    record View(@JsonUnwrapped ChannelState channel, long version, @Nullable String reason) {}

    /** All of them, closed ones too. */
    @GetMapping
    @PermitAll
    Page<View> page(Scope scope) {
        return channels.page(scope).map(ChannelController::view);
    }

    @GetMapping("/{id}")
    @PermitAll
    ResponseEntity<View> one(@PathVariable String id) {
        return answer(channels.get(id));
    }

    /** {@code channel-name-taken} 409. */
    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> add(@RequestBody @Valid ChannelContent body, Scope scope, Command command) {
        scope.requireCity();
        if (channels.full()) {
            throw Problem.conflict("too-many-channels", Channels.MOST);
        }
        var channel = channels.add(body, units.city(), command);
        return ResponseEntity.status(HttpStatus.CREATED).eTag(String.valueOf(channel.version())).body(view(channel));
    }

    /** Columns that are there must be among those said; one that is not used any more is closed. */
    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> change(
        @PathVariable String id,
        @RequestBody @Valid ChannelContent body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(channels.change(id, body, command));
    }

    @PostMapping("/{id}/close")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> close(@PathVariable String id, @RequestBody @Valid Reason body, Scope scope, Command command) {
        scope.requireCity();
        return answer(channels.change(id, command, channel -> channel.close(body.reason().strip())));
    }

    @PostMapping("/{id}/reopen")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<View> reopen(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(channels.change(id, command, channel -> channel.reopen(body.reason().strip())));
    }

    private static ResponseEntity<View> answer(Channel channel) {
        return ResponseEntity.ok().eTag(String.valueOf(channel.version())).body(view(channel));
    }

    private static View view(Channel channel) {
        return new View(channel.state(), channel.version(), channel.reason());
    }
}
