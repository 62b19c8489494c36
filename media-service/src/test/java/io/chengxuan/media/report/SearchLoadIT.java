package io.chengxuan.media.report;

import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.MediaServiceTest;
import io.chengxuan.media.Newsroom;
import io.chengxuan.media.outlet.Outlets;
import io.chengxuan.platform.outbox.Command;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How long a search over 100 000 pieces takes through the API, beside asking the store for the same by a regular expression. */
@Tag("load")
@MediaServiceTest
class SearchLoadIT {

    private static final int PIECES = 100_000;
    private static final int QUESTIONS = 400;
    private static final int SCANS = 20;
    private static final String CHARACTERS =
        "城管执法街面巡查社区服务垃圾分类夜市工地渣土招牌河道绿地单车停车养犬噪声油烟违建拆除整治宣传开放热线回访满意志愿";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Reports reports;

    @Autowired
    Outlets outlets;

    @Autowired
    MongoTemplate store;

    private final Random random = new Random(715);

    @Test
    void aHundredThousandPiecesAreSearchedInMilliseconds() {
        newsroom.open();
        var titles = store(newsroom.outlet("万篇报"));
        long stored = System.nanoTime();
        await()
            .atMost(Duration.ofMinutes(10))
            .until(() -> total("万篇") == PIECES);
        long indexed = System.nanoTime() - stored;

        ask(titles, QUESTIONS / 2);
        var asked = ask(titles, QUESTIONS);
        var scanned = scan(titles);
        System.out.printf(
            "{\"figure\":\"search over %d pieces\",\"p50ms\":%.2f,\"p99ms\":%.2f,\"scanP50ms\":%.2f,\"foundAfterStoredMs\":%d,\"heapMb\":%d}%n",
            PIECES,
            percentile(asked, 50),
            percentile(asked, 99),
            percentile(scanned, 50),
            indexed / 1_000_000,
            heap()
        );
    }

    private List<String> store(String outletId) {
        var outlet = outlets.find(outletId).orElseThrow();
        var titles = new ArrayList<String>();
        var command = Command.bySystem("media", "SH");
        for (int from = 0; from < PIECES; from += 500) {
            var some = new ArrayList<Report>();
            for (int i = from; i < from + 500; i++) {
                var title = title() + i;
                titles.add(title);
                some.add(piece("load-" + i, title, outlet, command));
            }
            assertThat(reports.createAll(some, command)).isEmpty();
        }
        return titles;
    }

    private Report piece(String id, String title, io.chengxuan.media.outlet.Outlet outlet, Command command) {
        var content = new ReportContent(
            outlet.id(),
            LocalDate.of(2026, 6, 1).minusDays(random.nextInt(900)),
            title,
            null,
            List.of(new Share(List.of("PD", "HP", "SJ", "QP").get(random.nextInt(4)), Share.WHOLE)),
            Tone.POSITIVE,
            null,
            null,
            null,
            null,
            false,
            null,
            null
        );
        return Report.registered(id, content, content.key(), content.units().getFirst(), outlet, command);
    }

    private String title() {
        var title = new StringBuilder();
        for (int words = 5 + random.nextInt(5); words > 0; words--) {
            int at = 2 * random.nextInt(CHARACTERS.length() / 2);
            title.append(CHARACTERS, at, at + 2);
        }
        return title.toString();
    }

    /** Two words of some piece's title, by a district's reader now and then. */
    private double[] ask(List<String> titles, int questions) {
        var millis = new double[questions];
        for (int i = 0; i < questions; i++) {
            var title = titles.get(random.nextInt(titles.size()));
            var text = title.substring(0, 2) + " " + title.substring(4, 8);
            long from = System.nanoTime();
            var answer = newsroom.get(VIEWER, i % 3 == 0 ? "PD" : "SH", "/api/media/reports/search?text={t}", text);
            millis[i] = (System.nanoTime() - from) / 1e6;
            assertThat(answer).hasStatusOk();
        }
        return millis;
    }

    /** All titles with both words, which the store has to read for it. */
    private double[] scan(List<String> titles) {
        var millis = new double[SCANS];
        for (int i = 0; i < SCANS; i++) {
            var title = titles.get(random.nextInt(titles.size()));
            var both = List.of(has(title.substring(0, 2)), has(title.substring(4, 8)));
            var ids = store.getCollection("reports").find(new Document("$and", both));
            long from = System.nanoTime();
            var found = ids.projection(new Document("_id", 1)).into(new ArrayList<>());
            millis[i] = (System.nanoTime() - from) / 1e6;
            assertThat(found).isNotEmpty();
        }
        return millis;
    }

    private static Document has(String word) {
        return new Document("content.title", new Document("$regex", word));
    }

    private int total(String text) {
        return read(newsroom.get(VIEWER, "SH", "/api/media/reports/search?size=1&text={t}", text))
            .get("total")
            .asInt();
    }

    private static double percentile(double[] millis, int percent) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil((percent / 100.0) * sorted.length) - 1];
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
