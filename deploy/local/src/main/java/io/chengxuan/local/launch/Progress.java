package io.chengxuan.local.launch;

import io.chengxuan.local.process.Watcher;
import java.io.Console;
import java.time.Duration;
import java.util.Locale;

/** Shows the start and the stop to the person in front of the terminal. */
interface Progress extends Watcher {
    /** A line of its own. */
    void say(String line);

    /** From now on only single lines: the table of the start is complete. */
    void settle();

    static Progress of() {
        Console console = System.console();
        return console != null && console.isTerminal()
            ? new TerminalProgress(System.out)
            : new PlainProgress(System.out);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
