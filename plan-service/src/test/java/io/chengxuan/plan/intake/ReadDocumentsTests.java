package io.chengxuan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.chengxuan.plan.document.PlanPreview;
import io.chengxuan.plan.document.Refusal;
import io.chengxuan.platform.jobs.UploadedFiles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadDocumentsTests {

    private final PlanImports imports = mock(PlanImports.class);
    private final Previews previews = mock(Previews.class);
    private final UploadedFiles files = mock(UploadedFiles.class);
    private final PlanImport bad = job("bad");
    private final PlanImport good = job("good");
    private final ReadDocuments read = new ReadDocuments(imports, previews, files, Clock.systemUTC());

    @BeforeEach
    void twoDocumentsAreToBeRead() {
        var jobs = Map.of(bad.id(), bad, good.id(), good);
        when(imports.toRead()).thenAnswer(_ ->
            List.of(bad, good)
                .stream()
                .filter(job -> job.status() == PlanImport.Status.READING)
                .toList()
        );
        when(imports.change(anyString(), any(), any())).thenAnswer(call -> {
            var job = jobs.get(call.<String>getArgument(0));
            call.<Consumer<PlanImport>>getArgument(2).accept(job);
            return job;
        });
        when(previews.add(anyString(), any(PlanPreview.class))).thenReturn("preview");
        when(files.read("good")).thenReturn("关于宣传工作的计划\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDocumentThatExhaustsTheMemoryIsReadOnceAndTheNextOneIsReached() {
        when(files.read("bad")).thenThrow(new OutOfMemoryError());

        assertThatThrownBy(read::sweep).isInstanceOf(OutOfMemoryError.class);
        // An error of this kind that leaves a test ends the whole run.
        assertThatCode(read::sweep).doesNotThrowAnyException();

        assertThat(bad.status()).isEqualTo(PlanImport.Status.FAILED);
        assertThat(bad.refusal()).isEqualTo(Refusal.TOO_LONG);
        assertThat(good.status()).isEqualTo(PlanImport.Status.PREVIEW);
        verify(files, times(1)).read("bad");
    }

    @Test
    void aDocumentThatEndsEachProcessThatReadsItIsGivenUp() {
        for (int process = 1; process <= 3; process++) {
            bad.attempt();
        }
        read.sweep();

        assertThat(bad.refusal()).isEqualTo(Refusal.TOO_LONG);
        assertThat(good.status()).isEqualTo(PlanImport.Status.PREVIEW);
    }

    @Test
    void aReadingIsCountedBeforeItBegins() {
        read.sweep();

        assertThat(good.attempts()).isEqualTo(1);
    }

    @Test
    void anErrorInOneDocumentDoesNotStopTheNext() {
        when(files.read("bad")).thenThrow(new NoClassDefFoundError());

        read.sweep();

        assertThat(bad.refusal()).isEqualTo(Refusal.DAMAGED);
        assertThat(good.status()).isEqualTo(PlanImport.Status.PREVIEW);
    }

    private static PlanImport job(String fingerprint) {
        return new PlanImport(fingerprint, "SH", fingerprint, fingerprint + ".txt", "2026-01-02T04:00:00Z");
    }
}
