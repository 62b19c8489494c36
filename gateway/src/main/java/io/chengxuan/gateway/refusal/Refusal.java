package io.chengxuan.gateway.refusal;

import io.chengxuan.platform.outbox.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** One attempt that was refused. Nothing happens to it any more. */
@Document("refusals")
final class Refusal extends Aggregate {

    private final String unit;
    private final String method;
    private final String path;

    /** @param unit of whoever tried */
    Refusal(String id, String unit, String method, String path) {
        super(id);
        this.unit = unit;
        this.method = method;
        this.path = path;
        raise(What.NOTED);
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected RefusalState state() {
        return new RefusalState(id(), method, path);
    }

    private enum What {
        NOTED,
    }
}
