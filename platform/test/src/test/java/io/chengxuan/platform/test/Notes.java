package io.chengxuan.platform.test;

import io.chengxuan.platform.outbox.AggregateStore;
import io.chengxuan.platform.outbox.Aggregates;

class Notes extends Aggregates<Note> {

    Notes(AggregateStore store) {
        super(Note.class, store);
    }
}
