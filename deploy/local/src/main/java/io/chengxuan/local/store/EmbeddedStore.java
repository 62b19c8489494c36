package io.chengxuan.local.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import io.chengxuan.local.store.journal.DataDirectory;
import io.chengxuan.local.store.journal.Durability;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A running store that MongoDB drivers connect to. Closing it ends all connections and leaves the data complete on disk. */
public final class EmbeddedStore implements AutoCloseable {

    private static final int ACCEPTORS = 1;
    /** A long query keeps its thread, and with it the other connections of that thread: so many, mostly idle. */
    private static final int WORKERS = 64;
    private static final long LEAST_DISK_BYTES = 64L << 20;

    private final MongoServer server;
    private final InetSocketAddress address;
    private final @Nullable Durability durability;

    private EmbeddedStore(MongoServer server, @Nullable Durability durability) {
        this.server = server;
        this.address = server.getLocalAddress();
        this.durability = durability;
    }

    /**
     * Reads what the directory holds and listens; when this returns, clients can connect.
     *
     * @throws io.chengxuan.local.store.journal.UnusableStoreException if the directory is in use or damaged
     */
    public static EmbeddedStore open(StoreSettings settings) {
        DataDirectory directory = settings.directory() == null ? null : DataDirectory.open(settings.directory());
        Durability durability = null;
        try {
            var backend = new StoreBackend(guard(settings, directory));
            backend.version(ServerVersion.MONGO_5_0);
            if (directory != null) {
                var replica = new StoreReplica(backend);
                durability = Durability.open(directory, replica, settings.fsync(), settings.journalBytes());
                backend.recordTo(durability);
            }
            var server = new MongoServer(backend);
            server.bind(new InetSocketAddress(settings.address(), settings.port()), ACCEPTORS, WORKERS);
            return new EmbeddedStore(server, durability);
        } catch (RuntimeException | Error e) {
            if (durability != null) {
                durability.close();
            } else if (directory != null) {
                directory.close();
            }
            throw e;
        }
    }

    private static Guard guard(StoreSettings settings, @Nullable DataDirectory directory) {
        return new Guard(
            HeapGauge.ofThisProcess(settings.heapLimit()),
            directory == null ? () -> false : new DiskGauge(directory::usableBytes, LEAST_DISK_BYTES)
        );
    }

    public int port() {
        return address.getPort();
    }

    /** {@code mongodb://host:port}, without a database; retryable writes are off, as the store has no sessions. */
    public String connectionString() {
        return connectionString("");
    }

    /** The same for one database. */
    public String connectionString(String database) {
        return "mongodb://%s:%d/%s?retryWrites=false".formatted(
            address.getAddress().getHostAddress(),
            address.getPort(),
            database
        );
    }

    /** Completes if the store can no longer write its journal: it answers with errors until it is opened again. */
    public CompletableFuture<Throwable> failure() {
        return durability == null ? new CompletableFuture<>() : durability.failure();
    }

    @Override
    public void close() {
        server.shutdownNow();
        if (durability != null) {
            durability.close();
        }
    }
}
