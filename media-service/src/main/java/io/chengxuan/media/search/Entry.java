package io.chengxuan.media.search;

import io.chengxuan.media.report.ReportState;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** A piece as the index has it: what it is found by, and no more than its id to be read. */
final class Entry {

    /** Counts up with every change of what is indexed, or how; an index of another one is made anew. */
    static final int FORM = 1;

    static final String ID = "id";
    static final String TITLE = "title";
    static final String TOPIC = "topic";
    static final String SERIES = "series";
    static final String DATE = "date";
    static final String RECHECK = "recheck";
    static final String STATUS = "status";
    static final String OWNER = "owner";
    static final String UNIT = "unit";
    static final String OUTLET = "outlet";
    static final String LEVEL = "level";
    static final String KIND = "kind";
    static final String TONE = "tone";
    static final String TIER = "tier";
    static final String WHOLE_TOPIC = "whole-topic";
    static final String WHOLE_SERIES = "whole-series";
    static final String CAMPAIGN = "campaign";
    static final String PROJECT = "project";
    static final String REPRINT = "reprint";

    private Entry() {}

    static Term id(String id) {
        return new Term(ID, id);
    }

    static Document of(ReportState report) {
        var entry = new Document();
        entry.add(new KeywordField(ID, report.id(), Store.YES));
        text(entry, TITLE, report.title());
        text(entry, TOPIC, report.topic());
        text(entry, SERIES, report.series());
        entry.add(new LongField(DATE, report.date().toEpochDay(), Store.NO));
        if (report.recheckOn() != null) {
            entry.add(new LongField(RECHECK, report.recheckOn().toEpochDay(), Store.NO));
        }
        word(entry, STATUS, report.status().name());
        word(entry, OWNER, report.unit());
        report.shares().forEach(share -> word(entry, UNIT, share.unit()));
        word(entry, OUTLET, report.outletId());
        word(entry, LEVEL, report.outletLevel().name());
        word(entry, KIND, report.outletKind().name());
        word(entry, TONE, report.tone().name());
        word(entry, TIER, report.tier().name());
        word(entry, WHOLE_TOPIC, report.topic());
        word(entry, WHOLE_SERIES, report.series());
        word(entry, CAMPAIGN, report.campaignId());
        word(entry, PROJECT, report.projectId());
        word(entry, REPRINT, report.reprint() == null ? "NONE" : report.reprint().original() ? "ORIGINAL" : "REPRINT");
        return entry;
    }

    private static void text(Document entry, String field, @Nullable String text) {
        if (text != null) {
            entry.add(new TextField(field, text, Store.NO));
        }
    }

    private static void word(Document entry, String field, @Nullable String word) {
        if (word != null) {
            entry.add(new StringField(field, word, Store.NO));
        }
    }
}
