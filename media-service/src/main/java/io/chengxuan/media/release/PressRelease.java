package io.chengxuan.media.release;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * DRAFT → IN_REVIEW → ISSUED → WITHDRAWN; back to DRAFT with a reason, or DISCARDED. It gets its number in the update that issues
 * it: {@code numberKey} is unique in the store, so no number is given twice, and none is skipped.
 */
@Document("press_releases")
public class PressRelease extends Aggregate implements Scoped {

    private static final int MOST_HISTORY = 60;

    private final String unit;
    private ReleaseContent content;
    private ReleaseStatus status = ReleaseStatus.DRAFT;
    private List<String> writers;
    private String numberKey;
    private @Nullable Integer year;
    private @Nullable Integer serial;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable String reason;
    private List<Entry> history = List.of();

    /** What somebody did, with why if they had to say. */
    record Entry(Instant at, String actor, What what, @Nullable String reason) {}

    enum What {
        DRAFTED,
        CHANGED,
        SUBMITTED,
        RETURNED,
        ISSUED,
        WITHDRAWN,
        DISCARDED,
    }

    PressRelease(String id, String unit, ReleaseContent content, List<String> writers, String numberKey) {
        super(id);
        this.unit = unit;
        this.content = content;
        this.writers = writers;
        this.numberKey = numberKey;
    }

    static PressRelease drafted(String id, String unit, ReleaseContent content, Command command) {
        var release = new PressRelease(id, unit, content, List.of(command.actor()), "none:" + id);
        release.did(What.DRAFTED, null, command);
        return release;
    }

    void change(ReleaseContent next, Command command) {
        require(ReleaseStatus.DRAFT);
        if (next.equals(content)) {
            return;
        }
        content = next;
        writtenBy(command.actor());
        did(What.CHANGED, null, command);
    }

    /** {@code release-empty} 422 without a text. */
    void submit(Command command) {
        require(ReleaseStatus.DRAFT);
        if (content.text().isEmpty()) {
            throw Problem.invalid().at("/blocks", "release-empty");
        }
        status = ReleaseStatus.IN_REVIEW;
        reason = null;
        writtenBy(command.actor());
        did(What.SUBMITTED, null, command);
    }

    void giveBack(String why, Command command) {
        require(ReleaseStatus.IN_REVIEW);
        status = ReleaseStatus.DRAFT;
        reason = why;
        did(What.RETURNED, why, command);
    }

    /** @param place the number that it gets, if nobody has it */
    void issue(ReleaseNumber place, LocalDate today, Command command) {
        requireInReview();
        status = ReleaseStatus.ISSUED;
        numberKey = place.key();
        year = place.year();
        serial = place.serial();
        number = place.text();
        issuedOn = today;
        did(What.ISSUED, null, command);
    }

    void requireInReview() {
        require(ReleaseStatus.IN_REVIEW);
    }

    void withdraw(String why, Command command) {
        require(ReleaseStatus.ISSUED);
        status = ReleaseStatus.WITHDRAWN;
        reason = why;
        did(What.WITHDRAWN, why, command);
    }

    void discard(String why, Command command) {
        require(ReleaseStatus.DRAFT);
        status = ReleaseStatus.DISCARDED;
        reason = why;
        did(What.DISCARDED, why, command);
    }

    private void writtenBy(String account) {
        if (!writers.contains(account)) {
            var all = new ArrayList<>(writers);
            all.add(account);
            writers = List.copyOf(all);
        }
    }

    /** {@code release-state} 409. */
    private void require(ReleaseStatus expected) {
        if (status != expected) {
            throw Problem.conflict("release-state").with("status", status);
        }
    }

    private void did(What what, @Nullable String why, Command command) {
        var all = new ArrayList<>(history);
        all.add(new Entry(command.at(), command.actor(), what, why));
        history = List.copyOf(all.subList(Math.max(0, all.size() - MOST_HISTORY), all.size()));
        raise(what);
    }

    @Override
    public String unit() {
        return unit;
    }

    ReleaseContent content() {
        return content;
    }

    public String title() {
        return content.title();
    }

    /** Ids of the invited outlets. */
    public List<String> outlets() {
        return content.guests().stream().map(ReleaseContent.Invited::outlet).distinct().toList();
    }

    public ReleaseStatus status() {
        return status;
    }

    /** Accounts that wrote it. */
    List<String> writers() {
        return writers;
    }

    String numberKey() {
        return numberKey;
    }

    @Nullable
    Integer serial() {
        return serial;
    }

    @Nullable
    public String number() {
        return number;
    }

    /** The day on which it was issued; null before. */
    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<Entry> history() {
        return history;
    }

    @Override
    protected ReleaseState state() {
        return new ReleaseState(id(), unit, content.title(), status, year, serial, number, issuedOn, outlets());
    }
}
