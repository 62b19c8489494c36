package io.chengxuan.platform.test;

import io.chengxuan.platform.outbox.Aggregate;

class Note extends Aggregate {

    private String text;

    Note(String id, String text) {
        super(id);
        this.text = text;
        raise(What.WRITTEN);
    }

    void rewrite(String newText) {
        text = newText;
        raise(What.REWRITTEN);
    }

    String text() {
        return text;
    }

    @Override
    public String unit() {
        return "SH";
    }

    @Override
    protected Record state() {
        return new NoteState(id(), text);
    }

    enum What {
        WRITTEN,
        REWRITTEN,
    }
}
