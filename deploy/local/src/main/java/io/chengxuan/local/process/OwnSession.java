package io.chengxuan.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts a command in a session of its own, so that Ctrl-C in the terminal does not reach it; the process id stays the same. */
public final class OwnSession {

    private OwnSession() {}

    /** What to put before the command. */
    public static List<String> prefix() {
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return List.of("/usr/bin/setsid");
        }
        // macOS has no setsid command, but a Perl that can make the call.
        return Files.isExecutable(Path.of("/usr/bin/perl"))
            ? List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die", "--")
            : List.of();
    }
}
