package io.chengxuan.local.launch;

import io.chengxuan.local.process.Folders;
import io.chengxuan.local.process.Leftovers;
import io.chengxuan.local.process.Platform;
import io.chengxuan.local.process.PlatformState;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** {@code deploy/down}: asks the launcher to stop everything, or does it itself when the launcher is gone. */
final class Down {

    private final Folders folders;

    Down(Folders folders) {
        this.folders = folders;
    }

    int run() {
        Optional<PlatformState> state = PlatformState.read(folders);
        if (state.isEmpty() || !Files.isDirectory(folders.run())) {
            System.out.println("nothing runs from " + folders.data());
            return 0;
        }
        RunLock lock = RunLock.take(folders.run()).orElse(null);
        if (lock == null) {
            return stopLauncher(state.get().launcher());
        }
        try (lock) {
            System.out.println("the launcher is gone; stopping what it left");
            Leftovers.stop(state.get(), Platform.GRACE);
            PlatformState.clear(folders);
        }
        System.out.println("stopped");
        return 0;
    }

    private int stopLauncher(long pid) {
        Optional<ProcessHandle> launcher = ProcessHandle.of(pid);
        if (launcher.isEmpty() || !launcher.get().destroy()) {
            System.err.println("deploy/down: cannot stop process " + pid);
            return 1;
        }
        System.out.println(
            "stopping gateway, services, broker, store; after a first run this includes preparing quicker starts"
        );
        try {
            launcher.get().onExit().get();
        } catch (InterruptedException | ExecutionException e) {
            return 1;
        }
        System.out.println("stopped");
        return 0;
    }
}
