package io.chengxuan.local.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** A running store that MongoDB drivers connect to. Closing it ends all connections and leaves the data complete on disk. */
public final class EmbeddedStore implements AutoCloseable {

    private static final int ACCEPTORS = 1;
    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
        this.address = server.getLocalAddress();
    }

    /** Reads what the directory holds and listens; when this returns, clients can connect. */
    public static EmbeddedStore open(StoreSettings settings) {
        MongoBackend backend = new MemoryBackend().version(ServerVersion.MONGO_5_0);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(settings.address(), settings.port()), ACCEPTORS, WORKERS);
        return new EmbeddedStore(server);
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

    @Override
    public void close() {
        server.shutdownNow();
    }
}
