package io.chengxuan.local.launch;

import io.chengxuan.local.process.Folders;
import io.chengxuan.local.process.OwnSession;
import io.chengxuan.local.process.PlatformState;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code deploy/up --detach}: another launcher stays behind in a session of its own; this one shows what it says until it is ready. */
final class Detached {

    private static final String MARK = "chengxuan.detached";

    private final Folders folders;

    Detached(Folders folders) {
        this.folders = folders;
    }

    int run(List<String> arguments) {
        File log = folders.launcherLog().toFile();
        long shown = log.length();
        try {
            Process launcher = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
            while (!launcher.waitFor(100, TimeUnit.MILLISECONDS)) {
                shown = show(log, shown);
                if (ready(launcher)) {
                    show(log, shown);
                    return 0;
                }
            }
            show(log, shown);
            return launcher.exitValue() == 0 ? 1 : launcher.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Whether this process is the one that stays behind, which no Ctrl-C reaches. */
    static boolean isIt() {
        return Boolean.getBoolean(MARK);
    }

    private boolean ready(Process launcher) {
        return PlatformState.read(folders)
            .filter(state -> state.ready() && state.launcher() == launcher.pid())
            .isPresent();
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + MARK + "=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "up"));
        arguments
            .stream()
            .filter(argument -> !argument.equals("--detach"))
            .forEach(command::add);
        return command;
    }

    private static long show(File log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log, "r")) {
            byte[] text = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(text);
            System.out.write(text);
            System.out.flush();
            return from + text.length;
        }
    }
}
