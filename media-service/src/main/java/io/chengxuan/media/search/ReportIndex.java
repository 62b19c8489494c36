package io.chengxuan.media.search;

import io.chengxuan.media.report.ReportState;
import io.chengxuan.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The pieces as they are found by, in a directory of this instance. What it holds, and up to where it has followed the
 * events, is written together: after a kill it is what it was then, and goes on from there.
 */
@Component
class ReportIndex {

    private static final Logger log = LoggerFactory.getLogger(ReportIndex.class);
    private static final double BUFFER_MEGABYTES = 8;

    /** Something to be done with the pieces that are found by now. */
    interface Asking<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private record Opened(FSDirectory directory, IndexWriter writer, SearcherManager searchers) {}

    private final Path directory;
    private volatile @Nullable Opened opened;

    ReportIndex(
        @Value(
            "${chengxuan.media.search.directory:${chengxuan.files.directory:.chengxuan/files/media}/search-${chengxuan.events.instance:1}}"
        ) Path directory
    ) {
        this.directory = directory;
    }

    /** Opens what is there, or a new one when it cannot be read; what was written with it last. */
    Map<String, String> open() throws IOException {
        Files.createDirectories(directory);
        try {
            return open(OpenMode.CREATE_OR_APPEND);
        } catch (
            org.apache.lucene.index.CorruptIndexException
            | IndexFormatTooOldException
            | IndexFormatTooNewException
            | java.io.EOFException
            | java.io.FileNotFoundException
            | java.nio.file.NoSuchFileException e
        ) {
            log.warn("The index of coverage cannot be read and is made anew: {}", e.toString());
            // Even to make one anew the last one there is would be read.
            FileSystemUtils.deleteRecursively(directory);
            return open(OpenMode.CREATE);
        }
    }

    private Map<String, String> open(OpenMode mode) throws IOException {
        var config = new IndexWriterConfig(Grams.ANALYZER)
            .setOpenMode(mode)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false);
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        config.setMergeScheduler(merges);
        var files = FSDirectory.open(directory);
        try {
            var writer = new IndexWriter(files, config);
            opened = new Opened(files, writer, searchers(writer));
            var noted = new HashMap<String, String>();
            var last = writer.getLiveCommitData();
            if (last != null) {
                last.forEach(entry -> noted.put(entry.getKey(), entry.getValue()));
            }
            return noted;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static SearcherManager searchers(IndexWriter writer) throws IOException {
        try {
            return new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            // Or nobody else could write here.
            writer.rollback();
            throw e;
        }
    }

    void clear() throws IOException {
        use().writer().deleteAll();
    }

    /** Puts each in the place of what was known of it. They are found after {@link #refresh}. */
    void put(Collection<ReportState> reports) throws IOException {
        for (var report : reports) {
            use().writer().updateDocument(Entry.id(report.id()), Entry.of(report));
        }
    }

    void refresh() throws IOException {
        use().searchers().maybeRefreshBlocking();
    }

    /** Makes it last, together with a note. */
    void commit(Map<String, String> note) throws IOException {
        use().writer().setLiveCommitData(note.entrySet());
        use().writer().commit();
    }

    /** Leaves what was not made last behind, as a kill does. */
    void close() {
        var closing = opened;
        opened = null;
        if (closing != null) {
            try {
                closing.searchers().close();
                closing.writer().rollback();
                closing.directory().close();
            } catch (IOException e) {
                log.warn("The index of coverage was not closed: {}", e.toString());
            }
        }
    }

    /** {@code search-away} 503 while it is not open. */
    <T> T ask(Asking<T> question) {
        try {
            var searchers = use().searchers();
            var searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (org.apache.lucene.store.AlreadyClosedException e) {
            throw away();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Opened use() {
        var present = opened;
        if (present == null) {
            throw away();
        }
        return present;
    }

    private static Problem away() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "search-away");
    }
}
