package io.chengxuan.plan.task;

import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a unit is assigned: whether somebody there has taken note of it, who deals with it, and what has happened to it since. */
abstract class Assigned extends Aggregate {

    private @Nullable Receipt receipt;
    private boolean toSign;
    private boolean toldUnsigned;
    private @Nullable String handler;
    private List<Entry> history = List.of();

    Assigned(String id) {
        super(id);
    }

    abstract TaskStatus status();

    /** Its unit signs for it, or is told that it did not. */
    final void askToSign() {
        toSign = true;
    }

    /** {@code signed-already} 409 when somebody has. */
    final void signFor(Command command) {
        if (receipt != null) {
            throw Problem.conflict("signed-already");
        }
        takeNote(command);
        happened(Entry.decision(command, TaskEvent.SIGNED_FOR, null));
    }

    /** Names the account that deals with it, null for nobody in particular; nothing happens when it is the same. */
    final void handOver(@Nullable String account, Command command) {
        if (!Objects.equals(handler, account)) {
            handler = account;
            happened(Entry.handler(command, account));
        }
    }

    /** Whoever reports has taken note, too. */
    final void takeNote(Command command) {
        receipt = receipt == null ? new Receipt(command.actor(), command.at()) : receipt;
    }

    /** Says once that nobody has signed for it in time. */
    final void leaveUnsigned() {
        if (awaitsReceipt() && !toldUnsigned) {
            toldUnsigned = true;
            raise(TaskEvent.LEFT_UNSIGNED);
        }
    }

    /** It is owed, and nobody has taken note; never of what was assigned before units were asked to. */
    final boolean awaitsReceipt() {
        return toSign && receipt == null && TaskStatus.OWED.contains(status());
    }

    final void happened(Entry entry) {
        history = History.add(history, entry);
        raise(entry.what());
    }

    /** How it came to be; that is no event of its own. */
    final void beganWith(Entry entry) {
        history = List.of(entry);
    }

    /** Id of the account that deals with it, whatever has become of that account; null when nobody was named. */
    public final @Nullable String handler() {
        return handler;
    }

    final @Nullable Receipt receipt() {
        return receipt;
    }

    final List<Entry> history() {
        return history;
    }
}
