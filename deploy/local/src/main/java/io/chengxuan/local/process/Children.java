package io.chengxuan.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Starts the processes of one platform as JVMs in sessions of their own, so that Ctrl-C reaches only the launcher. */
final class Children implements Starting {

    private static final long LONGEST_LOG = 20L << 20;

    private final Folders folders;
    private final String listen;
    private final int offset;
    private final Clock clock;
    private final Path jdk = Path.of(System.getProperty("java.home"));

    Children(Folders folders, String listen, int offset, Clock clock) {
        this.folders = folders;
        this.listen = listen;
        this.offset = offset;
        this.clock = clock;
    }

    @Override
    public Running start(Member member) {
        Path log = folders.log(member);
        try {
            rotate(log);
            long from = Files.exists(log) ? Files.size(log) : 0;
            List<String> flags = JvmFlags.of(member);
            List<String> program = program(member);
            StartCache cache = StartCache.of(
                cacheFolder(program),
                member.label(),
                System.getProperty("java.vm.version"),
                flags
            );
            List<String> command = new ArrayList<>(OwnSession.prefix());
            command.add(java().toString());
            command.addAll(flags);
            command.addAll(cache.flags());
            command.addAll(program);
            ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(folders.data().toFile());
            builder.environment().putAll(Environment.of(member, folders, listen, offset));
            Child child = new Child(builder.start(), clock.instant(), readiness(member, log, from));
            child.exit().thenAccept(status -> {
                if (refused(log, from)) {
                    cache.drop();
                }
                cache.settle(child.served() && status == StartCache.TERMINATED);
            });
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Readiness readiness(Member member, Path log, long from) {
        return member.embedded()
            ? Readiness.ofLine(log, from, member.label() + " ready")
            : Readiness.ofService(member.secondPort(offset));
    }

    private Path java() {
        return jdk.resolve("bin/java");
    }

    private List<String> program(Member member) {
        return switch (member) {
            case STORE -> embedded(
                "store.StoreMain",
                "--directory=" + folders.of(member),
                "--port=" + member.port(offset)
            );
            case BROKER -> embedded(
                "broker.BrokerMain",
                folders.of(member).toString(),
                String.valueOf(member.port(offset)),
                String.valueOf(member.secondPort(offset))
            );
            default -> List.of("-jar", PreparedJar.of(member, folders, java()).toString());
        };
    }

    // The launcher's own class path already is a copy named by content.
    private static List<String> embedded(String main, String... arguments) {
        List<String> program = new ArrayList<>(
            List.of("-Dlogback.configurationFile=process-logback.xml", "-cp", classPath(), "io.chengxuan.local." + main)
        );
        program.addAll(Arrays.asList(arguments));
        return program;
    }

    private static String classPath() {
        return String.join(
            File.pathSeparator,
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).sorted().toList()
        );
    }

    private static Path cacheFolder(List<String> program) {
        boolean boot = program.getFirst().equals("-jar");
        Path first = Path.of(boot ? program.getLast() : program.get(2).split(File.pathSeparator)[0]);
        return first.getParent();
    }

    private static boolean refused(Path log, long from) {
        return Readiness.ofLine(log, from, "occurred while processing the AOT cache").ready();
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
