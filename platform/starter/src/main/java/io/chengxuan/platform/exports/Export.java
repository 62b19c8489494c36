package io.chengxuan.platform.exports;

import io.chengxuan.platform.outbox.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** One file that somebody took away. Nothing happens to it any more. */
@Document("exports")
final class Export extends Aggregate {

    private final String unit;
    private final ExportState taken;

    /** @param unit of whoever took it */
    Export(String id, String unit, ExportState taken) {
        super(id);
        this.unit = unit;
        this.taken = taken;
        raise(What.TAKEN);
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected ExportState state() {
        return taken;
    }

    private enum What {
        TAKEN,
    }
}
