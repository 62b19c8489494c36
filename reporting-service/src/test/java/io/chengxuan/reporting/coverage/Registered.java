package io.chengxuan.reporting.coverage;

import static org.awaitility.Awaitility.await;

import io.chengxuan.platform.test.Published;
import io.chengxuan.reporting.figures.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A piece of coverage for tests; {@link #tell} publishes its state as media-service would. */
public record Registered(
    String id,
    String date,
    String level,
    String kind,
    String tone,
    String tier,
    @Nullable String campaign,
    boolean frontPage,
    String status,
    List<String> shares,
    Piece.@Nullable Reprint reprint
) {
    /** @param shares units, each with its weight, such as {@code PD 0.5} */
    public static Registered of(String id, String date, String... shares) {
        var whole = shares.length == 1 && !shares[0].contains(" ") ? List.of(shares[0] + " 1") : List.of(shares);
        return new Registered(id, date, "CITY", "TV", "POSITIVE", "UNDER_100K", null, false, "REGISTERED", whole, null);
    }

    public Registered outlet(String otherLevel, String otherKind) {
        return new Registered(
            id,
            date,
            otherLevel,
            otherKind,
            tone,
            tier,
            campaign,
            frontPage,
            status,
            shares,
            reprint
        );
    }

    public Registered tone(String other) {
        return new Registered(id, date, level, kind, other, tier, campaign, frontPage, status, shares, reprint);
    }

    public Registered tier(String other) {
        return new Registered(id, date, level, kind, tone, other, campaign, frontPage, status, shares, reprint);
    }

    public Registered campaign(String other) {
        return new Registered(id, date, level, kind, tone, tier, other, frontPage, status, shares, reprint);
    }

    public Registered onTheFrontPage() {
        return new Registered(id, date, level, kind, tone, tier, campaign, true, status, shares, reprint);
    }

    /** One of a group of reprints. */
    public Registered of(String group, boolean original) {
        return new Registered(
            id,
            date,
            level,
            kind,
            tone,
            tier,
            campaign,
            frontPage,
            status,
            shares,
            new Piece.Reprint(group, original)
        );
    }

    public Registered withdrawn() {
        return new Registered(id, date, level, kind, tone, tier, campaign, frontPage, "WITHDRAWN", shares, reprint);
    }

    /** Publishes it and waits until it is in the figures. */
    public void tell(Published published, long sequence, Figures<CoverageBoard> figures) {
        published.send("media", "io.chengxuan.media.report.corrected.v1", id, sequence, json());
        var told = new Document("_id", id).append("sequence", new Document("$gte", sequence));
        await().until(() -> figures.current().facts().countDocuments(told) == 1);
        var stored = Instant.now();
        await().until(() -> figures.computedAt().isAfter(stored));
    }

    String json() {
        var parts = new ArrayList<Piece.Share>();
        for (var share : shares) {
            var words = share.split(" ");
            parts.add(new Piece.Share(words[0], new BigDecimal(words[1])));
        }
        var piece = new Piece(
            id,
            parts.getFirst().unit(),
            status,
            LocalDate.parse(date),
            "outlet-1",
            level,
            kind,
            "城管开放日",
            "https://example.org/" + id,
            parts,
            tone,
            tier,
            null,
            null,
            campaign,
            null,
            frontPage,
            reprint
        );
        return JsonMapper.shared().writeValueAsString(piece);
    }
}
