package io.chengxuan.media.call;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives each unit that a call is addressed to what it owes, and has that follow the call's deadline and end. Ids derive from
 * call and unit and what is there stays, so it can be killed anywhere, start again and run twice at once.
 */
@Component
class FollowCalls {

    private final TopicCalls calls;
    private final OwedSubmissions owed;
    private final Sweep sweep = new Sweep("What is owed for calls");

    FollowCalls(TopicCalls calls, OwedSubmissions owed) {
        this.calls = calls;
        this.owed = owed;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.sweep:500ms}")
    void sweep() {
        sweep.over(() -> calls.toFollow(10), this::follow);
    }

    void follow(TopicCall call) {
        boolean all = true;
        for (var unit : call.addressees()) {
            all &= follow(call, unit);
        }
        if (all) {
            calls.followed(call);
        }
    }

    /** Also for whoever needs it before the sweep comes by; false when somebody else was changing it just now. */
    boolean follow(TopicCall call, String unit) {
        var command = Command.bySystem("media", call.unit());
        try {
            if (!owed.createIfAbsent(OwedSubmission.of(call, unit), command)) {
                owed.change(OwedSubmission.idOf(call.id(), unit), command, it -> it.follow(call));
            }
            return true;
        } catch (StaleVersion _) {
            return false;
        }
    }
}
