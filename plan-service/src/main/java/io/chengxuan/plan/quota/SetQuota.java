package io.chengxuan.plan.quota;

import io.chengxuan.platform.outbox.Command;
import org.springframework.stereotype.Component;

/** Says what is expected from a day on: the first version of a quota makes it, each further one is added to it. */
@Component
class SetQuota {

    private final Quotas quotas;
    private final Audiences audiences;

    SetQuota(Quotas quotas, Audiences audiences) {
        this.quotas = quotas;
        this.audiences = audiences;
    }

    /** {@code quota-overlaps} 409 when something holds on those days already. */
    Quota set(Audience audience, Measure measure, QuotaVersion version, Command command) {
        var first = Quota.of(audiences.owner(audience), audience, measure);
        first.set(version);
        if (quotas.createIfAbsent(first, command)) {
            return first;
        }
        return quotas.change(first.id(), command, quota -> quota.set(version));
    }
}
