package io.chengxuan.reporting.coverage;

import io.chengxuan.platform.inbox.IncomingEvent;
import io.chengxuan.reporting.figures.Fact;
import io.chengxuan.reporting.figures.Subject;
import java.util.List;
import org.bson.Document;

/** The subject coverage: one fact for each registered piece, in a cell of each unit it is about. */
final class Coverage implements Subject<CoverageBoard> {

    static final String NAME = "coverage";
    private static final String TYPES = "io.chengxuan.media.report.";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    /** IllegalArgumentException when the state has no date, status, outlet or unit. */
    @Override
    public Fact fact(IncomingEvent event) {
        var piece = event.dataAs(Piece.class);
        if (piece.date() == null || piece.status() == null || piece.outletLevel() == null || piece.shares().isEmpty()) {
            throw new IllegalArgumentException("A report's state needs date, status, outlet and unit: " + event.id());
        }
        var shares = new Document();
        piece.shares().forEach(share -> shares.append(share.unit(), share.parts()));
        var fields = new Document("standing", piece.status())
            .append("date", piece.date().toString())
            .append("outletId", piece.outletId())
            .append("level", piece.outletLevel())
            .append("kind", piece.outletKind())
            .append("title", piece.title())
            .append("link", piece.link())
            .append("tone", piece.tone())
            .append("tier", piece.tier())
            .append("topic", piece.topic())
            .append("series", piece.series())
            .append("campaignId", piece.campaignId())
            .append("projectId", piece.projectId())
            .append("frontPage", piece.frontPage())
            .append("reprint", piece.reprinted())
            .append("unit", piece.unit())
            .append("addressees", List.copyOf(shares.keySet()))
            .append("shares", shares);
        var cells = piece
            .shares()
            .stream()
            .map(share -> new CoverageKey(share.unit(), piece.date()).toString())
            .toList();
        return new Fact(event.aggregateId(), event.sequence(), cells, fields);
    }

    @Override
    public List<String> measures() {
        return List.of(
            "standing",
            "level",
            "kind",
            "tone",
            "tier",
            "topic",
            "series",
            "campaignId",
            "frontPage",
            "reprint",
            "shares"
        );
    }

    @Override
    public List<List<String>> lookups() {
        return List.of(List.of("date", "_id"));
    }

    @Override
    public CoverageBoard board() {
        return new CoverageBoard();
    }
}
