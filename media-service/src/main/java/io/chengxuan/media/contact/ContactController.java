package io.chengxuan.media.contact;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.PersonalKind;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import io.chengxuan.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/media/contacts")
class ContactController {

    private final Contacts contacts;
    private final KeepContacts keep;
    private final ContactViews views;
    private final Retention retention;
    private final Clock clock;

    ContactController(Contacts contacts, KeepContacts keep, ContactViews views, Retention retention, Clock clock) {
        this.contacts = contacts;
        this.keep = keep;
        this.views = views;
        this.retention = retention;
        this.clock = clock;
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** One of the two, whole: parts are found by nobody. */
    record Wanted(@Nullable @Size(max = 50) String name, @Nullable @Size(max = 40) String phone) {}

    record RevealRequest(@NotNull Reveal.Purpose purpose, @NotBlank @Size(max = 500) String reason) {}

    /** What was revealed; null for what is not known. */
    record Revealed(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String mail,
        @Nullable String note
    ) {}

    @GetMapping
    @ContactReaders
    Page<ContactViews.Row> page(@ParameterObject ContactQuery query, Scope scope, @ParameterObject Paging paging) {
        return contacts.page(query, scope, paging, retention.dueBy(LocalDate.now(clock))).map(views::row);
    }

    /**
     * By the whole number or name; a POST, as addresses are logged and this must not be. It tells whose a number is, so only those
     * who keep contacts may ask.
     */
    @PostMapping("/find")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    Page<ContactViews.Row> find(@RequestBody @Valid Wanted body, Scope scope) {
        scope.requireCity();
        var kind = body.phone() == null ? PersonalKind.NAME : PersonalKind.PHONE;
        var value = body.phone() == null ? Objects.requireNonNullElse(body.name(), "") : body.phone();
        if (!kind.isPlausible(value)) {
            throw Problem.invalid().at(body.phone() == null ? "/name" : "/phone", "personal-" + kind);
        }
        var found = keep.find(value, kind);
        return Page.whole(found.stream().map(views::row).toList());
    }

    @GetMapping("/{id}")
    @ContactReaders
    ResponseEntity<ContactViews.View> one(@PathVariable String id, Scope scope) {
        return answer(contacts.get(id), scope);
    }

    @PostMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<ContactViews.View> add(@RequestBody @Valid ContactRequest body, Scope scope, Command command) {
        scope.requireCity();
        var contact = keep.add(body, command);
        return ResponseEntity.status(HttpStatus.CREATED)
            .eTag(String.valueOf(contact.version()))
            .body(views.view(contact, scope));
    }

    /** What is null stays, an empty text clears. It counts as confirmed. */
    @PostMapping("/{id}/change")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<ContactViews.View> change(
        @PathVariable String id,
        @RequestBody @Valid ContactRequest body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        command.requireExpectedVersion();
        return answer(keep.change(id, body, command), scope);
    }

    /** It still holds, so it is kept for another term. */
    @PostMapping("/{id}/confirm")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<ContactViews.View> confirm(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(keep.confirm(id, command), scope);
    }

    /** It can be brought back until it is erased, some weeks later. */
    @PostMapping("/{id}/remove")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<ContactViews.View> remove(
        @PathVariable String id,
        @RequestBody @Valid Reason body,
        Scope scope,
        Command command
    ) {
        scope.requireCity();
        return answer(contacts.change(id, command, contact -> contact.remove(body.reason().strip(), command)), scope);
    }

    @PostMapping("/{id}/restore")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<ContactViews.View> restore(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(contacts.change(id, command, contact -> contact.restore(command)), scope);
    }

    /** At once and for good: when somebody asks for it, or when it was proposed. */
    @PostMapping("/{id}/erase")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR })
    ResponseEntity<ContactViews.View> erase(@PathVariable String id, Scope scope, Command command) {
        scope.requireCity();
        return answer(contacts.change(id, command, contact -> contact.erase(command)), scope);
    }

    /** Recorded with who, when and what for; {@code personal-data-erased} 410 when there is nothing left to be seen. */
    @PostMapping("/{id}/reveal")
    @RolesAllowed(Roles.CITY_EDITOR)
    Revealed reveal(@PathVariable String id, @RequestBody @Valid RevealRequest body, Scope scope, Command command) {
        scope.requireCity();
        return revealed(keep.reveal(id, body.purpose(), body.reason().strip(), command));
    }

    private static Revealed revealed(Map<ContactField, String> values) {
        return new Revealed(
            values.get(ContactField.NAME),
            values.get(ContactField.PHONE),
            values.get(ContactField.MOBILE),
            values.get(ContactField.MAIL),
            values.get(ContactField.NOTE)
        );
    }

    private ResponseEntity<ContactViews.View> answer(Contact contact, Scope scope) {
        return ResponseEntity.ok().eTag(String.valueOf(contact.version())).body(views.view(contact, scope));
    }
}
