package io.chengxuan.media.contact;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases what was removed some time ago, and what nobody confirmed until its time was over. */
@Component
class EraseContacts {

    private static final int AT_ONCE = 500;

    private final Contacts contacts;
    private final Retention retention;
    private final Clock clock;
    private final Sweep sweep = new Sweep("The erasure of contacts");

    EraseContacts(Contacts contacts, Retention retention, Clock clock) {
        this.contacts = contacts;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.contacts.sweep:10m}")
    void sweep() {
        sweep.over(this::due, contact ->
            contacts.change(contact.id(), Command.bySystem("media", contact.unit()), present -> {
                // It may have been brought back or confirmed just now.
                if (isDue(present)) {
                    present.erase(Command.bySystem("media", present.unit()));
                }
            })
        );
    }

    private List<Contact> due() {
        return Stream.concat(
            contacts.removedBefore(undoneUntil().toInstant(), AT_ONCE).stream(),
            contacts.keptUntilBefore(YearMonth.now(clock), AT_ONCE).stream()
        ).toList();
    }

    private boolean isDue(Contact contact) {
        var removed = contact.removedAt();
        return (
            (removed != null && !removed.isAfter(undoneUntil().toInstant())) ||
            contact.until().compareTo(YearMonth.now(clock).toString()) < 0
        );
    }

    private ZonedDateTime undoneUntil() {
        return ZonedDateTime.now(clock).minus(retention.undo());
    }
}
