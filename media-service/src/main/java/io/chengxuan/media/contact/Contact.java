package io.chengxuan.media.contact;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.privacy.Sealed;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.http.HttpStatus;

/**
 * Somebody at an outlet. Until it is erased a removed one can be brought back; an erased one stays as a stub, so that what names
 * it still says that there was somebody.
 */
@Document("contacts")
class Contact extends Aggregate {

    private static final int MOST_KEPT = 50;

    private final String unit;
    private String outletId;
    private @Nullable String position;
    private Map<ContactField, Sealed> fields;
    private List<String> keys;
    private String until;
    private LocalDate confirmedOn;
    private Status status = Status.KEPT;
    private @Nullable Instant removedAt;
    private @Nullable String reason;
    private List<Reveal> reveals = List.of();
    private List<Entry> history = List.of();

    enum Status {
        KEPT,
        REMOVED,
        ERASED,
    }

    enum What {
        CREATED,
        CHANGED,
        CONFIRMED,
        REMOVED,
        RESTORED,
        ERASED,
        REVEALED,
    }

    /** What somebody did. */
    record Entry(Instant at, String actor, What what) {}

    /** @param unit code of the city, which keeps contacts for all */
    Contact(
        String id,
        String unit,
        String outletId,
        @Nullable String position,
        Map<ContactField, Sealed> fields,
        List<String> keys,
        String until,
        LocalDate confirmedOn
    ) {
        super(id);
        this.unit = unit;
        this.outletId = outletId;
        this.position = position;
        this.fields = fields;
        this.keys = keys;
        this.until = until;
        this.confirmedOn = confirmedOn;
    }

    static Contact created(
        String id,
        String unit,
        String outletId,
        @Nullable String position,
        SealedCard card,
        LocalDate today,
        Command command
    ) {
        var contact = new Contact(id, unit, outletId, position, card.fields(), card.keys(), card.until(), today);
        contact.did(What.CREATED, command);
        return contact;
    }

    /** Says something else of it, which confirms the rest. */
    void change(String outlet, @Nullable String newPosition, SealedCard card, LocalDate today, Command command) {
        requireKept();
        outletId = outlet;
        position = newPosition;
        seal(card, today);
        did(What.CHANGED, command);
    }

    /** It still holds: kept for another term. */
    void confirm(SealedCard card, LocalDate today, Command command) {
        requireKept();
        seal(card, today);
        did(What.CONFIRMED, command);
    }

    void remove(String why, Command command) {
        requireKept();
        status = Status.REMOVED;
        removedAt = command.at();
        reason = why;
        did(What.REMOVED, command);
    }

    /** {@code contact-kept} 409 when it was not removed. */
    void restore(Command command) {
        if (status == Status.KEPT) {
            throw Problem.conflict("contact-kept");
        }
        requireNotErased();
        status = Status.KEPT;
        removedAt = null;
        reason = null;
        did(What.RESTORED, command);
    }

    /** Nothing personal stays in it; nothing happens to one that is erased. */
    void erase(Command command) {
        if (status == Status.ERASED) {
            return;
        }
        status = Status.ERASED;
        position = null;
        fields = Map.of();
        keys = List.of();
        removedAt = null;
        reason = null;
        reveals = reveals.stream().map(Reveal::withoutReason).toList();
        did(What.ERASED, command);
    }

    void revealed(Reveal reveal, Command command) {
        requireKept();
        var all = new ArrayList<>(reveals);
        all.add(reveal);
        reveals = List.copyOf(all.subList(Math.max(0, all.size() - MOST_KEPT), all.size()));
        did(What.REVEALED, command);
    }

    private void seal(SealedCard card, LocalDate today) {
        fields = card.fields();
        keys = card.keys();
        until = card.until();
        confirmedOn = today;
    }

    private void did(What what, Command command) {
        var all = new ArrayList<>(history);
        all.add(new Entry(command.at(), command.actor(), what));
        history = List.copyOf(all.subList(Math.max(0, all.size() - MOST_KEPT), all.size()));
        raise(what);
    }

    /** {@code contact-removed} 409, or {@code personal-data-erased} 410. */
    void requireKept() {
        requireNotErased();
        if (status == Status.REMOVED) {
            throw Problem.conflict("contact-removed");
        }
    }

    private void requireNotErased() {
        if (status == Status.ERASED) {
            throw new Problem(HttpStatus.GONE, "personal-data-erased");
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    String outletId() {
        return outletId;
    }

    @Nullable
    String position() {
        return position;
    }

    Map<ContactField, Sealed> fields() {
        return fields;
    }

    List<String> keys() {
        return keys;
    }

    String until() {
        return until;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    Status status() {
        return status;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<Reveal> reveals() {
        return reveals;
    }

    List<Entry> history() {
        return history;
    }

    @Override
    protected ContactState state() {
        return ContactState.of(this);
    }
}
