package io.chengxuan.local.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The broker as a process of its own: {@code BrokerMain DIRECTORY PORT CONTROLLER_PORT}.
 *
 * <p>Prints one line, {@code broker ready on HOST:PORT}, when clients can connect; stops cleanly on SIGTERM.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 3) {
            System.err.println("usage: BrokerMain DIRECTORY PORT CONTROLLER_PORT");
            System.exit(2);
        }
        EmbeddedBroker broker = EmbeddedBroker.open(
            new BrokerSettings(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
        );
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        System.out.println("broker ready on " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
