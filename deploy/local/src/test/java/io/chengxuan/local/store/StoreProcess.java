package io.chengxuan.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link StoreMain} as a process of its own, with the class path of the test and the flags of the launcher. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final String connectionString;

    private StoreProcess(Process process, String connectionString) {
        this.process = process;
        this.connectionString = connectionString;
    }

    /** Returns when it is ready. Its log goes to the test's. */
    static StoreProcess start(Path directory, String heap, String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xshare:auto"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dlogback.configurationFile=process-logback.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoreMain.class.getName()));
        command.addAll(List.of("--directory=" + directory, "--port=0"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader();
        String line;
        while ((line = out.readLine()) != null) {
            if (line.startsWith("store ready ")) {
                drain(out);
                return new StoreProcess(process, line.substring("store ready ".length()));
            }
            System.out.println(line);
        }
        throw new IOException("The store did not start");
    }

    private static void drain(BufferedReader out) {
        Thread.ofVirtual().start(() -> {
            try (out) {
                out.lines().forEach(System.out::println);
            } catch (IOException | UncheckedIOException e) {
                System.out.println("The store has ended");
            }
        });
    }

    String connectionString() {
        return connectionString;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The store does not stop");
        }
    }

    long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            String line = lines
                .filter(candidate -> candidate.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
    }

    /** Processor time used so far: on a busy machine the better measure. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1_000.0;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
