package io.chengxuan.media.contact;

import io.chengxuan.media.outlet.OutletFinder;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.imports.Columns;
import io.chengxuan.platform.imports.Fault;
import io.chengxuan.platform.imports.Table;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.PersonalKind;
import io.chengxuan.platform.web.Problem;
import io.chengxuan.platform.web.ProblemDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes a table of contacts, one row each, known by outlet and name, and of two with one name by their numbers. An empty cell
 * leaves what is known; the same table again changes nothing; wrong rows are reported and skipped. A dry run changes nothing.
 */
@Component
class ImportContacts {

    private static final int MOST_ROWS = 2_000;
    private static final Map<ContactField, Integer> LONGEST = Map.of(
        ContactField.NAME,
        50,
        ContactField.PHONE,
        40,
        ContactField.MOBILE,
        40,
        ContactField.MAIL,
        100,
        ContactField.NOTE,
        500
    );

    private final KeepContacts keep;
    private final Outlets outlets;
    private final ProblemDocuments problems;
    private final MessageSource messages;

    ImportContacts(KeepContacts keep, Outlets outlets, ProblemDocuments problems, MessageSource messages) {
        this.keep = keep;
        this.outlets = outlets;
        this.problems = problems;
        this.messages = messages;
    }

    record Outcome(int created, int changed, int unchanged, List<Fault> problems) {}

    Outcome from(byte[] file, boolean dry, Command command) {
        var columns = Columns.required(messages, "outlet", "contact_name").optional(
            "position",
            "phone",
            "mobile",
            "mail",
            "note"
        );
        var rows = Table.read(file, columns).rows();
        if (rows.size() > MOST_ROWS) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-too-long", MOST_ROWS);
        }
        var finder = outlets.finder();
        var added = new HashMap<String, Map<String, String>>();
        int[] counts = new int[3];
        var faults = new ArrayList<Fault>();
        for (var row : rows) {
            try {
                counts[take(row, finder, dry ? added : null, command)]++;
            } catch (WrongCell wrong) {
                faults.add(wrong.in(row, messages));
            } catch (Problem refused) {
                var why = problems.of(refused, LocaleContextHolder.getLocale()).getDetail();
                faults.add(Fault.at(row, "contact_name", "contact-refused", messages, String.valueOf(why)));
            }
        }
        return new Outcome(counts[0], counts[1], counts[2], faults);
    }

    /**
     * 0 for a new one, 1 for a changed one, 2 for one that is there as it is.
     *
     * @param added what the rows before would have added, by outlet and name; null unless it is a dry run
     */
    private int take(Row row, OutletFinder finder, @Nullable Map<String, Map<String, String>> added, Command command) {
        var body = body(row, finder);
        var known = known(body);
        var ofRow = command.ofPart(String.valueOf(row.line()));
        if (known.isEmpty()) {
            if (added == null) {
                keep.add(body, ofRow);
                return 0;
            }
            return tried(body, added);
        }
        if (says(known.get(), body)) {
            return 2;
        }
        if (added == null) {
            keep.change(known.get().id(), body, ofRow);
        }
        return 1;
    }

    private static int tried(ContactRequest body, Map<String, Map<String, String>> added) {
        var said = new HashMap<String, String>();
        body.said().forEach((field, value) -> said.put(field.word(), field.kind().normal(value)));
        if (body.position() != null) {
            said.put("position", body.position());
        }
        var before = added.putIfAbsent(body.outlet() + " " + said.get(ContactField.NAME.word()), said);
        if (before == null) {
            return 0;
        }
        if (before.entrySet().containsAll(said.entrySet())) {
            return 2;
        }
        before.putAll(said);
        return 1;
    }

    private ContactRequest body(Row row, OutletFinder finder) {
        var written = row.find("outlet").orElseThrow(() -> new WrongCell("outlet", "required"));
        var outlet = finder.named(written).orElseThrow(() -> new WrongCell("outlet", "outlet-unknown", written));
        if (row.find("contact_name").isEmpty()) {
            throw new WrongCell("contact_name", "required");
        }
        return new ContactRequest(
            outlet.id(),
            cell(row, ContactField.NAME),
            row
                .find("position")
                .map(position -> limited("position", position, 50))
                .orElse(null),
            cell(row, ContactField.PHONE),
            cell(row, ContactField.MOBILE),
            cell(row, ContactField.MAIL),
            cell(row, ContactField.NOTE)
        );
    }

    private static @Nullable String cell(Row row, ContactField field) {
        var column = field == ContactField.NAME ? "contact_name" : field.word();
        var cell = row.find(column).orElse(null);
        if (cell == null) {
            return null;
        }
        if (!field.kind().isPlausible(cell)) {
            throw new WrongCell(column, "personal-" + field.kind());
        }
        return limited(column, cell, Objects.requireNonNull(LONGEST.get(field)));
    }

    private static String limited(String column, String cell, int most) {
        if (cell.length() > most) {
            throw new WrongCell(column, "too-long", most);
        }
        return cell;
    }

    private Optional<Contact> known(ContactRequest body) {
        var sameName = keep
            .find(Objects.requireNonNull(body.name()), PersonalKind.NAME)
            .stream()
            .filter(contact -> contact.outletId().equals(body.outlet()))
            .toList();
        if (sameName.size() < 2) {
            return sameName.stream().findFirst();
        }
        var sameNumber = sameName
            .stream()
            .filter(contact -> same(contact, body, ContactField.MOBILE) || same(contact, body, ContactField.PHONE))
            .toList();
        if (sameNumber.size() != 1) {
            throw new WrongCell("contact_name", "contact-ambiguous");
        }
        return sameNumber.stream().findFirst();
    }

    private boolean same(Contact contact, ContactRequest body, ContactField field) {
        var said = body.said().get(field);
        var known = keep.values(contact).get(field);
        return said != null && known != null && field.kind().normal(said).equals(field.kind().normal(known));
    }

    /** Whether the contact says what the row says, in whatever spelling. */
    private boolean says(Contact contact, ContactRequest body) {
        return (
            (body.position() == null || body.position().equals(contact.position())) &&
            body
                .said()
                .keySet()
                .stream()
                .allMatch(field -> same(contact, body, field))
        );
    }
}
