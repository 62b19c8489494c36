package io.chengxuan.local.launch;

import io.chengxuan.local.process.Folders;
import io.chengxuan.local.process.Member;
import io.chengxuan.local.process.Platform;
import io.chengxuan.local.process.PlatformState;
import io.chengxuan.local.process.Watcher;
import java.time.Duration;

/** Writes down which processes run after each change, and shows the change; a death with the path of the log. */
final class StateFile implements Watcher {

    private final Options options;
    private final Folders folders;
    private final Progress progress;
    private final Platform platform;
    private boolean ready;

    StateFile(Options options, Folders folders, Progress progress, int atOnce) {
        this.options = options;
        this.folders = folders;
        this.progress = progress;
        this.platform = Platform.of(folders, options.listen(), options.portOffset(), atOnce, this);
    }

    Platform platform() {
        return platform;
    }

    synchronized void markReady() {
        ready = true;
        write();
    }

    private synchronized void write() {
        new PlatformState(
            ProcessHandle.current().pid(),
            options.portOffset(),
            options.listen(),
            ready,
            platform.processes()
        ).write(folders);
    }

    @Override
    public void starting(Member member) {
        progress.starting(member);
        write();
    }

    @Override
    public void ready(Member member, Duration took) {
        progress.ready(member, took);
    }

    @Override
    public void died(Member member, int exitStatus, Duration pause) {
        progress.died(member, exitStatus, pause);
        progress.say("  its log: " + folders.log(member));
    }

    @Override
    public void stopping(Member member) {
        progress.stopping(member);
    }

    @Override
    public void stopped(Member member) {
        progress.stopped(member);
    }
}
