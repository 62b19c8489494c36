package io.chengxuan.media.contact;

import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.PersonalKind;
import io.chengxuan.platform.privacy.Sealed;
import io.chengxuan.platform.privacy.Vault;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds, changes, confirms and reveals contacts: everything that needs their personal data as they are. */
@Component
class KeepContacts {

    private final Contacts contacts;
    private final Outlets outlets;
    private final UnitTree units;
    private final Vault vault;
    private final Retention retention;
    private final Clock clock;

    KeepContacts(Contacts contacts, Outlets outlets, UnitTree units, Vault vault, Retention retention, Clock clock) {
        this.contacts = contacts;
        this.outlets = outlets;
        this.units = units;
        this.vault = vault;
        this.retention = retention;
        this.clock = clock;
    }

    Contact add(ContactRequest body, Command command) {
        check(body, true);
        if (contacts.full()) {
            throw Problem.conflict("too-many-contacts", Contacts.MOST);
        }
        var blinded = blinded(command);
        var id = blinded.newId();
        var card = card(id, body.said());
        var position = blankToNull(body.position());
        var contact = Contact.created(id, units.city(), body.outlet(), position, card, today(), blinded);
        return contacts.create(contact, blinded);
    }

    /** {@code personal-data-erased} 410 when something that is to stay cannot be read any more. */
    Contact change(String id, ContactRequest body, Command command) {
        check(body, false);
        var blinded = blinded(command);
        return contacts.change(id, blinded, contact -> {
            contact.requireKept();
            var values = values(contact);
            body.said().forEach((field, value) -> {
                values.remove(field);
                if (!value.isEmpty()) {
                    values.put(field, value);
                }
            });
            var position = body.position() == null ? contact.position() : blankToNull(body.position());
            contact.change(body.outlet(), position, card(id, values), today(), blinded);
        });
    }

    Contact confirm(String id, Command command) {
        return contacts.change(id, command, contact -> {
            contact.requireKept();
            contact.confirm(card(id, values(contact)), today(), command);
        });
    }

    /** Recorded before anything is handed out, each time. */
    Map<ContactField, String> reveal(String id, Reveal.Purpose purpose, String reason, Command command) {
        var always = new Command(command.actor(), command.unit(), null, "", null, command.at());
        var contact = contacts.change(id, always, present -> {
            var fields = present.fields().keySet().stream().sorted().toList();
            present.revealed(new Reveal(always.at(), always.actor(), purpose, reason, fields), always);
        });
        return values(contact);
    }

    /** Kept ones with exactly that number or name. */
    List<Contact> find(String value, PersonalKind kind) {
        return contacts.withKeys(vault.blinds(value, kind));
    }

    /** As the store has it, before anybody is told: what the contact says now. */
    Map<ContactField, String> values(Contact contact) {
        var values = new EnumMap<ContactField, String>(ContactField.class);
        contact.fields().forEach((field, sealed) -> values.put(field, vault.reveal(sealed, field.of(contact.id()))));
        return values;
    }

    /** A short number could be guessed from the fingerprint of a body that is otherwise known. */
    Command blinded(Command command) {
        return command.withBody(vault.blind(command.body(), PersonalKind.TEXT, retention.until(today())));
    }

    private SealedCard card(String id, Map<ContactField, String> values) {
        var until = retention.until(today());
        var fields = new EnumMap<ContactField, Sealed>(ContactField.class);
        var keys = new ArrayList<String>();
        values.forEach((field, value) -> {
            if (value.isEmpty()) {
                return;
            }
            fields.put(field, vault.seal(value, field.of(id), until));
            if (field.isFound()) {
                keys.add(vault.blind(value, field.kind(), until));
            }
        });
        return new SealedCard(fields, keys.stream().distinct().toList(), until.toString());
    }

    private void check(ContactRequest body, boolean fresh) {
        var problem = Problem.invalid();
        if (outlets.find(body.outlet()).isEmpty()) {
            problem.at("/outlet", "outlet-unknown", body.outlet());
        }
        var said = body.said();
        if (fresh ? said.getOrDefault(ContactField.NAME, "").isEmpty() : "".equals(said.get(ContactField.NAME))) {
            problem.at("/name", "contact-name");
        }
        said.forEach((field, value) -> {
            if (!value.isEmpty() && !field.kind().isPlausible(value)) {
                problem.at("/" + field.word(), "personal-" + field.kind());
            }
        });
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
