package io.chengxuan.media.contact;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a contact: nothing personal.
 *
 * @param until the last month in which its personal data may be read
 * @param lastReveal what was revealed last, and what for
 */
@LogicalType("io.chengxuan.media.contact")
record ContactState(
    String id,
    String unit,
    String outletId,
    Contact.Status status,
    LocalDate confirmedOn,
    String until,
    @Nullable Revealed lastReveal
) {
    record Revealed(Instant at, Reveal.Purpose purpose, List<ContactField> fields) {}

    static ContactState of(Contact contact) {
        var reveals = contact.reveals();
        var last = reveals.isEmpty() ? null : reveals.getLast();
        return new ContactState(
            contact.id(),
            contact.unit(),
            contact.outletId(),
            contact.status(),
            contact.confirmedOn(),
            contact.until(),
            last == null ? null : new Revealed(last.at(), last.purpose(), last.fields())
        );
    }
}
