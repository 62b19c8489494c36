package io.chengxuan.local.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One process of the platform, with its ports before {@code --port-offset} is added. The order is that of starting. */
public enum Member {
    STORE(27017, 0, 512),
    BROKER(9092, 9093, 256),
    PLAN(8081, 9081, 224),
    CAMPAIGN(8082, 9082, 128),
    MEDIA(8083, 9083, 128),
    SENTIMENT(8084, 9084, 128),
    REPORTING(8085, 9085, 224),
    GATEWAY(8080, 9080, 256);

    private final int port;
    private final int secondPort;
    private final int heapMegabytes;

    Member(int port, int secondPort, int heapMegabytes) {
        this.port = port;
        this.secondPort = secondPort;
        this.heapMegabytes = heapMegabytes;
    }

    /** Name in messages, log files and {@code deploy/status}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Port for clients. */
    public int port(int offset) {
        return port + offset;
    }

    /** The management port of a service, the controller's port of the broker. */
    public int secondPort(int offset) {
        return secondPort + offset;
    }

    /** All ports it listens on. */
    public List<Integer> ports(int offset) {
        return secondPort == 0 ? List.of(port(offset)) : List.of(port(offset), secondPort(offset));
    }

    /** Upper limit of the Java heap. */
    public int heapMegabytes() {
        return heapMegabytes;
    }

    /**
     * Whether the JVM's optimizing compiler is worth its time. While eight processes start on two cores it takes half of it;
     * only the store computes long enough in few places.
     */
    boolean optimized() {
        return this == STORE;
    }

    /** Broker and store: run from this module's class path; everything else is a Spring Boot jar. */
    public boolean embedded() {
        return this == STORE || this == BROKER;
    }

    /** The five services behind the gateway. */
    public static List<Member> services() {
        return Arrays.stream(values())
            .filter(member -> !member.embedded() && member != GATEWAY)
            .toList();
    }

    /** Name of the Maven module of a Boot jar. */
    public String module() {
        return this == GATEWAY ? "gateway" : label() + "-service";
    }
}
