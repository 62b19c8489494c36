package io.chengxuan.media.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengxuan.media.outlet.OutletKind;
import io.chengxuan.media.outlet.OutletLevel;
import io.chengxuan.media.report.Report;
import io.chengxuan.media.report.ReportState;
import io.chengxuan.media.report.Tier;
import io.chengxuan.media.report.Tone;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportIndexTests {

    private static final Map<String, String> NOTE = Map.of("at", "there");

    @TempDir
    Path folder;

    private ReportIndex index;

    @BeforeEach
    void write() throws IOException {
        index = new ReportIndex(folder.resolve("index"));
        assertThat(index.open()).isEmpty();
        index.put(List.of(piece("a"), piece("b")));
        index.commit(NOTE);
        index.put(List.of(piece("c")));
        index.close();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void itIsWhatItWasWhenItWasMadeToLast() throws IOException {
        assertThat(index.open()).isEqualTo(NOTE);
        assertThat(pieces()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "segments_", "_" })
    void brokenOnItsDiskItIsMadeAnewAndTakesPieces(String kind) throws IOException {
        try (var files = Files.list(folder.resolve("index"))) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith(kind)).toList()) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
        assertThat(index.open()).isEmpty();
        assertThat(pieces()).isZero();
        index.put(List.of(piece("a")));
        index.commit(NOTE);
        index.refresh();
        assertThat(pieces()).isEqualTo(1);
    }

    private int pieces() {
        return index.ask(searcher -> searcher.getIndexReader().numDocs());
    }

    private static ReportState piece(String id) {
        return new ReportState(
            id,
            "PD",
            "outlet",
            OutletLevel.CITY,
            OutletKind.NEWSPAPER,
            LocalDate.of(2026, 6, 1),
            "夜查渡口",
            null,
            List.of(),
            Tone.POSITIVE,
            null,
            null,
            null,
            null,
            false,
            Tier.UNDER_100K,
            List.of(),
            Report.Status.REGISTERED,
            null,
            null,
            null
        );
    }
}
