package io.chengxuan.local.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's configuration: one node that is broker and controller, keeps everything, and comes back quickly. */
final class BrokerConfiguration {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerConfiguration() {}

    static Map<String, String> of(Path log, String host, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>(QUICK_RETURN);
        settings.putAll(ONE_NODE);
        settings.putAll(KEPT_FOR_EVER);
        settings.putAll(SMALL);
        settings.put("log.dirs", log.toString());
        settings.put("listeners", "BROKER://" + host + ":" + port + ",CONTROLLER://" + host + ":" + controllerPort);
        settings.put("advertised.listeners", "BROKER://" + host + ":" + port);
        settings.put("controller.quorum.voters", NODE_ID + "@" + host + ":" + controllerPort);
        return settings;
    }

    private static final Map<String, String> ONE_NODE = Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", String.valueOf(NODE_ID)),
        Map.entry("controller.listener.names", CONTROLLER_LISTENER),
        Map.entry("inter.broker.listener.name", "BROKER"),
        Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"),
        Map.entry("auto.create.topics.enable", "false")
    );

    // Rebuild and audit read from the first event on, and an installation may rest for months between two uses:
    // neither events nor the consumers' positions ever expire.
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
        "log.retention.ms",
        "-1",
        "log.retention.bytes",
        "-1",
        "offsets.retention.minutes",
        String.valueOf(Integer.MAX_VALUE)
    );

    // After kill -9 the controller waits one session before it lets the same node register again.
    private static final Map<String, String> QUICK_RETURN = Map.of(
        "broker.session.timeout.ms",
        "3000",
        "broker.heartbeat.interval.ms",
        "500",
        "controller.quorum.election.timeout.ms",
        "500",
        "controller.quorum.fetch.timeout.ms",
        "1000",
        "group.initial.rebalance.delay.ms",
        "0"
    );

    // The defaults are for a machine of its own; the cleaner alone would take 128 MB of a 256 MB heap.
    private static final Map<String, String> SMALL = Map.of(
        "log.cleaner.dedupe.buffer.size",
        String.valueOf(8 * 1024 * 1024),
        "num.network.threads",
        "2",
        "num.io.threads",
        "4",
        "background.threads",
        "2"
    );
}
