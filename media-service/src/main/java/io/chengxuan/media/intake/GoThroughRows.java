package io.chengxuan.media.intake;

import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.media.project.Campaigns;
import io.chengxuan.media.project.Projects;
import io.chengxuan.media.project.SubjectWords;
import io.chengxuan.media.report.Draft;
import io.chengxuan.media.report.TakeReports;
import io.chengxuan.media.report.TakeReports.Order;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.imports.Table.Row;
import io.chengxuan.platform.imports.TableStream;
import io.chengxuan.platform.imports.WrongCell;
import io.chengxuan.platform.jobs.UploadedFiles;
import io.chengxuan.platform.web.Fingerprint;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Goes through the rows of one import, portion by portion, trying or taking them. How far it is stands in the import after each
 * portion; one that was cut off begins with the portion it was at, and what that had stored already is found by its key.
 */
@Component
class GoThroughRows {

    static final int PORTION = 500;
    /** New pieces that are shown. */
    static final int SHOWN = 50;

    private final ReportImports imports;
    private final Findings findings;
    private final TakeReports take;
    private final Outlets outlets;
    private final Projects projects;
    private final Campaigns campaigns;
    private final UploadedFiles files;
    private final UnitTree units;
    private final MessageSource messages;
    private final Clock clock;

    GoThroughRows(
        ReportImports imports,
        Findings findings,
        TakeReports take,
        Outlets outlets,
        Projects projects,
        Campaigns campaigns,
        UploadedFiles files,
        UnitTree units,
        MessageSource messages,
        Clock clock
    ) {
        this.imports = imports;
        this.findings = findings;
        this.take = take;
        this.outlets = outlets;
        this.projects = projects;
        this.campaigns = campaigns;
        this.files = files;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    void rows(ReportImport job) {
        var going = new Going(job);
        findings.forgetBefore(job);
        var names = job.mapping().names(job.headings());
        int done = job.counts().done();
        try (var table = TableStream.open(files.path(job.fingerprint()))) {
            for (int from = 0; table.hasNext(); from += PORTION) {
                var portion = new ArrayList<Row>(PORTION);
                while (portion.size() < PORTION && table.hasNext()) {
                    portion.add(table.next(names));
                }
                var drafts = going.read(portion);
                if (from >= done && !going.take(portion.size(), drafts, from)) {
                    return;
                }
            }
        }
    }

    /** One run. Remembers in which line it has seen each key, also those of the portions that are done. */
    private final class Going {

        private final ReportImport job;
        private final Set<String> own;
        private final boolean city;
        private final SubjectWords projectWords = projects.words();
        private final SubjectWords campaignWords = campaigns.words();
        private final Map<String, Integer> lines = new HashMap<>();
        /** Of rows with links, by the key that they would have without. */
        private final Map<String, Integer> titled = new HashMap<>();
        private final List<BadRow> bad = new ArrayList<>();
        private int shown;

        Going(ReportImport job) {
            this.job = job;
            this.city = units.isCity(job.unit());
            this.own = units.subtree(job.unit());
        }

        Map<Draft, Row> read(List<Row> rows) {
            bad.clear();
            var reader = new RowReader(
                job.mapping(),
                outlets.finder(),
                new UnitWords(units),
                projectWords,
                campaignWords,
                LocalDate.now(clock),
                messages,
                line -> Fingerprint.of(job.id(), String.valueOf(job.round()), String.valueOf(line))
            );
            Map<Draft, Row> drafts = new LinkedHashMap<>();
            for (var row : rows) {
                try {
                    var draft = reader.read(row);
                    var before = before(draft);
                    if (before != null) {
                        throw new WrongCell(
                            (draft.link() == null ? Field.TITLE : Field.LINK).word(),
                            "row-twice",
                            before
                        );
                    }
                    drafts.put(draft, row);
                } catch (WrongCell wrong) {
                    bad.add(BadRow.of(row, wrong));
                }
            }
            return drafts;
        }

        /** The line in which the piece was before; of two with one title, outlet and day only links tell them apart. */
        private @Nullable Integer before(Draft draft) {
            var key = draft.key();
            var sameKey = lines.putIfAbsent(key.value(), draft.line());
            if (sameKey != null) {
                return sameKey;
            }
            boolean linked = draft.link() != null;
            var sameTitle = linked ? lines.get(key.ofTitle()) : titled.get(key.ofTitle());
            if (linked) {
                titled.putIfAbsent(key.ofTitle(), draft.line());
            }
            return sameTitle;
        }

        /** Whether to go on. */
        boolean take(int size, Map<Draft, Row> drafts, int from) {
            var taking = job.status() == ReportImport.Status.TAKING;
            var command = job.command(clock.instant());
            var order = new Order(command, unit -> city || own.contains(unit), !taking);
            var outcomes = take.take(List.copyOf(drafts.keySet()), order);
            var changes = new ArrayList<Findings.Change>();
            var fresh = new ArrayList<NewPiece>();
            int created = 0;
            for (var outcome : outcomes) {
                switch (outcome.became()) {
                    case CREATED -> {
                        created++;
                        if (shown++ < SHOWN) {
                            fresh.add(NewPiece.of(outcome.draft()));
                        }
                    }
                    case CHANGED -> changes.add(
                        new Findings.Change(outcome.draft().line(), outcome.report(), outcome.said())
                    );
                    case REFUSED -> {
                        var row = Objects.requireNonNull(drafts.get(outcome.draft()));
                        bad.add(BadRow.of(row, new WrongCell(outcome.said().get(0), outcome.said().get(1))));
                    }
                    case UNCHANGED -> {
                        // counted as what remains
                    }
                }
            }
            bad.sort(Comparator.comparingInt(BadRow::line));
            findings.keep(job, from, bad, fresh, changes);
            int rest = size - created - changes.size() - bad.size();
            var counts = new Counts(created, changes.size(), rest, bad.size());
            var after = imports.changeSurely(job.id(), command, at -> at.reached(job.round(), from, counts));
            return after.round() == job.round() && after.status() == job.status();
        }
    }
}
