package io.chengxuan.local.broker;

import java.nio.file.Path;

/**
 * Where the broker keeps its log and where it listens.
 *
 * @param directory      folder of the log; created when missing, read again when the broker is opened on it a second time
 * @param host           address to listen on and to advertise
 * @param port           port for clients; 0 takes any free one
 * @param controllerPort port of the KRaft controller in the same process; 0 takes any free one
 */
public record BrokerSettings(Path directory, String host, int port, int controllerPort) {
    /** The ordinary form: loopback only. */
    public BrokerSettings(Path directory, int port, int controllerPort) {
        this(directory, "127.0.0.1", port, controllerPort);
    }

    /** Loopback on any free ports: what tests want. */
    public static BrokerSettings anyPort(Path directory) {
        return new BrokerSettings(directory, 0, 0);
    }
}
