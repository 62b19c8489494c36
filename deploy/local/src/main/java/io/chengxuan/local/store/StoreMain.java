package io.chengxuan.local.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The store as a process. Each setting is read from the argument {@code --name=value}, else the system property
 * {@code chengxuan.store.name}, else the environment variable {@code CHENGXUAN_STORE_NAME}: {@code directory} (none
 * keeps data in memory), {@code port} (27017), {@code address} (127.0.0.1), {@code fsync} (false),
 * {@code journal-bytes}, {@code heap-limit}. Prints one line starting with {@code store ready} when clients can
 * connect; SIGTERM closes it cleanly.
 */
public final class StoreMain {

    private static final int PORT = 27017;

    private StoreMain() {}

    public static void main(String[] arguments) throws UnknownHostException {
        EmbeddedStore store = EmbeddedStore.open(settings(arguments, System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
        System.out.println("store ready " + store.connectionString());
        store.failure().join();
        System.exit(1);
    }

    static StoreSettings settings(String[] arguments, Map<String, String> environment) throws UnknownHostException {
        var lookup = new Lookup(arguments, environment);
        String directory = lookup.get("directory");
        StoreSettings defaults = directory == null ? StoreSettings.inMemory() : StoreSettings.in(Path.of(directory));
        String address = lookup.get("address");
        String port = lookup.get("port");
        String fsync = lookup.get("fsync");
        String journalBytes = lookup.get("journal-bytes");
        String heapLimit = lookup.get("heap-limit");
        return new StoreSettings(
            defaults.directory(),
            address == null ? defaults.address() : InetAddress.getByName(address),
            port == null ? PORT : Integer.parseInt(port),
            fsync == null ? defaults.fsync() : Boolean.parseBoolean(fsync),
            journalBytes == null ? defaults.journalBytes() : Long.parseLong(journalBytes),
            heapLimit == null ? defaults.heapLimit() : Double.parseDouble(heapLimit)
        );
    }

    private record Lookup(String[] arguments, Map<String, String> environment) {
        @Nullable
        String get(String name) {
            String prefix = "--" + name + "=";
            for (String argument : arguments) {
                if (argument.startsWith(prefix)) {
                    return argument.substring(prefix.length());
                }
            }
            String property = System.getProperty("chengxuan.store." + name);
            return property != null
                ? property
                : environment.get("CHENGXUAN_STORE_" + name.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }
}
