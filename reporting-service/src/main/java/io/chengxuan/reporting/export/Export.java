package io.chengxuan.reporting.export;

import io.chengxuan.platform.outbox.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** One table that somebody took away as a file. Nothing happens to it any more. */
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
