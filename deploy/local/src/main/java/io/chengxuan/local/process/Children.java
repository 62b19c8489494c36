package io.chengxuan.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts the processes of one platform as JVMs in sessions of their own, so that Ctrl-C reaches only the launcher. */
final class Children implements Starting {

    private static final long LONGEST_LOG = 20L << 20;

    private final Folders folders;
    private final String listen;
    private final int offset;
    private final Clock clock;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final List<StartCache> recorded = new CopyOnWriteArrayList<>();

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
            Program program = Program.of(member, folders, offset, java);
            List<String> flags = JvmFlags.of(member);
            StartCache cache = StartCache.of(program.folder(), member, java, flags, program.classPath());
            List<String> command = new ArrayList<>(OwnSession.prefix());
            command.add(java.toString());
            command.addAll(flags);
            command.addAll(cache.startFlags());
            command.addAll(program.command());
            ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(folders.data().toFile());
            builder.environment().putAll(Environment.of(member, folders, listen, offset));
            return new Child(builder.start(), clock.instant(), readiness(member, log, from), whole ->
                settle(cache, whole, log, from)
            );
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<StartCache> recorded() {
        return List.copyOf(recorded);
    }

    private void settle(StartCache cache, boolean whole, Path log, long from) {
        if (Readiness.ofLine(log, from, "occurred while processing the AOT cache").ready()) {
            cache.drop();
        }
        if (whole && cache.recorded()) {
            recorded.add(cache);
        } else {
            cache.forget();
        }
    }

    private Readiness readiness(Member member, Path log, long from) {
        return member.embedded()
            ? Readiness.ofLine(log, from, member.label() + " ready")
            : Readiness.ofService(member.secondPort(offset));
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
