package io.chengxuan.media.contact;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.privacy.Masked;
import io.chengxuan.platform.privacy.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts as their readers see them: masked. */
@Component
final class ContactViews {

    private final Vault vault;
    private final Retention retention;
    private final Clock clock;

    ContactViews(Vault vault, Retention retention, Clock clock) {
        this.vault = vault;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * @param until the last month in which it is kept unless somebody confirms it
     * @param due whether it is proposed for erasure
     */
    record Row(
        String id,
        long version,
        String outletId,
        @Nullable Masked name,
        @Nullable String position,
        @Nullable Masked phone,
        @Nullable Masked mobile,
        @Nullable Masked mail,
        @Nullable Masked note,
        Contact.Status status,
        LocalDate confirmedOn,
        String until,
        boolean due
    ) {}

    /**
     * @param reason why it was removed
     * @param reveals who saw it as it is; for the city only
     */
    record View(
        @com.fasterxml.jackson.annotation.JsonUnwrapped Row contact,
        @Nullable String reason,
        @Nullable Instant removedAt,
        List<Reveal> reveals,
        List<Contact.Entry> history
    ) {}

    Row row(Contact contact) {
        return new Row(
            contact.id(),
            contact.version(),
            contact.outletId(),
            masked(contact, ContactField.NAME),
            contact.position(),
            masked(contact, ContactField.PHONE),
            masked(contact, ContactField.MOBILE),
            masked(contact, ContactField.MAIL),
            masked(contact, ContactField.NOTE),
            contact.status(),
            contact.confirmedOn(),
            contact.until(),
            retention.isDue(contact, LocalDate.now(clock))
        );
    }

    View view(Contact contact, Scope scope) {
        return new View(
            row(contact),
            scope.city() ? contact.reason() : null,
            contact.removedAt(),
            scope.city() ? contact.reveals() : List.of(),
            contact.history()
        );
    }

    /** What is shown of a field; null when there is none. */
    @Nullable
    Masked masked(Contact contact, ContactField field) {
        return vault.mask(contact.fields().get(field), field.of(contact.id()), field.kind());
    }
}
