package io.chengxuan.local.process;

import java.util.ArrayList;
import java.util.List;

/** The JVM flags of every process of the platform; the start-up caches are valid for exactly these. */
final class JvmFlags {

    private JvmFlags() {}

    private static final List<String> QUICK = List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:MinHeapFreeRatio=10",
        "-XX:MaxHeapFreeRatio=20"
    );

    static List<String> of(Member member) {
        List<String> flags = new ArrayList<>(
            List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "-Xmx" + heapMegabytes(member) + "m",
                // On a big machine the heap would begin at its upper limit and never be small.
                "-Xms" + (member.optimized() ? 32 : 24) + "m",
                // What start-up and the compilers allocated goes back to the system.
                "-XX:TrimNativeHeapInterval=5000",
                // The launcher starts it again; limping on helps nobody.
                "-XX:+ExitOnOutOfMemoryError",
                // Netty and Kafka reach for native code and Unsafe; without these each start warns about it.
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"
            )
        );
        if (!member.optimized()) {
            flags.addAll(QUICK);
        }
        return flags;
    }

    /** {@code CHENGXUAN_HEAP_STORE=2048} gives the store more than its default; likewise every other member. */
    private static int heapMegabytes(Member member) {
        String wanted = System.getenv("CHENGXUAN_HEAP_" + member.name());
        return wanted == null ? member.heapMegabytes() : Integer.parseInt(wanted);
    }
}
