package io.chengxuan.media.contact;

import io.chengxuan.media.export.What;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.exports.Exports;
import io.chengxuan.platform.exports.TableFormat;
import io.chengxuan.platform.exports.TableTexts;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.Masked;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Contacts as tables: in as they are, out masked. */
@RestController
class ContactTableController {

    private final Contacts contacts;
    private final ContactViews views;
    private final ImportContacts importContacts;
    private final Retention retention;
    private final Outlets outlets;
    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    ContactTableController(
        Contacts contacts,
        ContactViews views,
        ImportContacts importContacts,
        Retention retention,
        Outlets outlets,
        Exports exports,
        MessageSource messages,
        Clock clock
    ) {
        this.contacts = contacts;
        this.views = views;
        this.importContacts = importContacts;
        this.retention = retention;
        this.outlets = outlets;
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /** Columns outlet and name and if wanted position, phone, mobile, mail, note; {@code dry} changes nothing and says what would be. */
    @PostMapping(path = "/api/media/contacts/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ImportContacts.Outcome contactImports(
        @RequestPart MultipartFile file,
        @RequestParam(defaultValue = "false") boolean dry,
        Scope scope,
        Command command
    ) throws IOException {
        scope.requireCity();
        var content = file.getBytes();
        return importContacts.from(content, dry, command.withBody(Fingerprint.of(content)));
    }

    /** Every contact that the list would show, with names and numbers masked. */
    @GetMapping("/api/media/contacts/table")
    @ContactReaders
    void contactTable(
        @ParameterObject ContactQuery query,
        @RequestParam(defaultValue = "XLSX") TableFormat format,
        Scope scope,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        var texts = new TableTexts(messages, locale);
        var dueBy = retention.dueBy(LocalDate.now(clock));
        var page = contacts.page(query, scope, new Paging(Paging.MAX_SIZE, null), dueBy);
        exports.listTaken(scope.caller(), What.CONTACTS, format, null);
        var names = outlets.names();
        var headings = texts.headings("outlet", "contactName", "position", "phone", "mobile", "mail", "confirmedOn");
        try (var file = format.to(response, texts.text("export.contacts", LocalDate.now(clock)), headings)) {
            for (boolean more = true; more; ) {
                for (var contact : page.items()) {
                    file.row(cells(contact, names));
                }
                more = page.next() != null;
                if (more) {
                    page = contacts.page(query, scope, new Paging(Paging.MAX_SIZE, page.next()), dueBy);
                }
            }
            file.complete();
        }
    }

    private @Nullable Object[] cells(Contact contact, Map<String, String> names) {
        return new @Nullable Object[] {
            names.getOrDefault(contact.outletId(), contact.outletId()),
            text(views.masked(contact, ContactField.NAME)),
            contact.position(),
            text(views.masked(contact, ContactField.PHONE)),
            text(views.masked(contact, ContactField.MOBILE)),
            text(views.masked(contact, ContactField.MAIL)),
            contact.confirmedOn(),
        };
    }

    private static @Nullable String text(@Nullable Masked masked) {
        return masked == null ? null : masked.text();
    }
}
