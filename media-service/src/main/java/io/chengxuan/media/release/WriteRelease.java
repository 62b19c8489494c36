package io.chengxuan.media.release;

import io.chengxuan.media.contact.Contacts;
import io.chengxuan.media.outlet.Outlet;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes, reviews and issues press releases: what was seen, and by somebody who did not write it. */
@Component
class WriteRelease {

    static final String[] WRITERS = { Roles.CITY_EDITOR, Roles.DEPARTMENT_EDITOR, Roles.DISTRICT_EDITOR };
    private static final int TRIES = 200;

    private final PressReleases releases;
    private final Outlets outlets;
    private final Contacts contacts;
    private final Clock clock;
    private final String prefix;

    WriteRelease(
        PressReleases releases,
        Outlets outlets,
        Contacts contacts,
        Clock clock,
        @Value("${chengxuan.media.releases.prefix:城管通稿}") String prefix
    ) {
        this.releases = releases;
        this.outlets = outlets;
        this.contacts = contacts;
        this.clock = clock;
        this.prefix = prefix;
    }

    /** For the caller's own unit. */
    PressRelease draft(ReleaseContent body, Scope scope, Command command) {
        var content = checked(body);
        return releases.create(PressRelease.drafted(command.newId(), scope.caller().unit(), content, command), command);
    }

    PressRelease change(String id, ReleaseContent body, Scope scope, Command command) {
        requireOwn(id, scope);
        command.requireExpectedVersion();
        var content = checked(body);
        return releases.change(id, command, release -> release.change(content, command));
    }

    PressRelease own(String id, Scope scope, Command command, Consumer<PressRelease> act) {
        requireOwn(id, scope);
        command.requireExpectedVersion();
        return releases.change(id, command, act);
    }

    /**
     * Gives it the next number of the year in the same update. Of several that are issued at once one gets it, as the store refuses
     * it to the others; they try the next one.
     */
    PressRelease issue(String id, Scope scope, Command command) {
        scope.requireCity();
        command.requireExpectedVersion();
        int year = LocalDate.now(clock).getYear();
        for (int attempt = 1; ; attempt++) {
            var number = ReleaseNumber.of(prefix, year, releases.lastSerial(year) + 1);
            try {
                return releases.change(id, command, release -> {
                    release.requireInReview();
                    release
                        .writers()
                        .forEach(writer -> scope.caller().requireOtherThan(writer, Roles.CITY_APPROVER, WRITERS));
                    release.issue(number, LocalDate.now(clock), command);
                });
            } catch (Problem refused) {
                if (!refused.slug().equals("already-exists") || attempt == TRIES) {
                    throw refused;
                }
            }
        }
    }

    PressRelease decide(String id, Scope scope, Command command, Consumer<PressRelease> act) {
        scope.requireCity();
        command.requireExpectedVersion();
        return releases.change(id, command, act);
    }

    private ReleaseContent checked(ReleaseContent body) {
        var content = body.tidy();
        var problem = Problem.invalid();
        var seen = new HashSet<String>();
        for (int i = 0; i < content.guests().size(); i++) {
            var guest = content.guests().get(i);
            var at = "/invited/" + i;
            if (
                outlets
                    .find(guest.outlet())
                    .filter(outlet -> !outlet.closed())
                    .isEmpty()
            ) {
                var closed = outlets.find(guest.outlet()).map(Outlet::name);
                problem.at(
                    at + "/outlet",
                    closed.isPresent() ? "outlet-closed" : "outlet-unknown",
                    closed.orElse(guest.outlet())
                );
            } else if (!seen.add(guest.outlet())) {
                problem.at(at + "/outlet", "twice");
            }
            var kept = contacts.kept(guest.people(), List.of(guest.outlet()));
            for (int k = 0; k < guest.people().size(); k++) {
                if (!kept.contains(guest.people().get(k))) {
                    problem.at(at + "/contacts/" + k, "contact-unknown");
                }
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return content;
    }

    private void requireOwn(String id, Scope scope) {
        if (!scope.owns(releases.readable(id, scope))) {
            throw Problem.forbidden();
        }
    }
}
