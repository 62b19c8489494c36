package io.chengxuan.local.process;

import java.util.List;

/** The JVM flags of every process of the platform; the start-up caches are valid for exactly these. */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> of(Member member) {
        return List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-Xmx" + member.heapMegabytes() + "m",
            // The launcher starts it again; limping on helps nobody.
            "-XX:+ExitOnOutOfMemoryError",
            // Netty and Kafka reach for native code and Unsafe; without these each start warns about it.
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        );
    }
}
