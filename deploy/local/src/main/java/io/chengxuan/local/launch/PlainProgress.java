package io.chengxuan.local.launch;

import io.chengxuan.local.process.Member;
import java.io.PrintStream;
import java.time.Duration;

/** One line for each thing that happens: for log files, pipes and the time after the start. */
final class PlainProgress implements Progress {

    private final PrintStream out;

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        out.println(line);
    }

    @Override
    public void settle() {
        // Every line stands for itself.
    }

    @Override
    public void starting(Member member) {
        say("starting " + member.label());
    }

    @Override
    public void ready(Member member, Duration took) {
        say(member.label() + " ready after " + Progress.seconds(took));
    }

    @Override
    public void died(Member member, int exitStatus, Duration pause) {
        say(died(member.label(), exitStatus, pause));
    }

    @Override
    public void stopping(Member member) {
        say("stopping " + member.label());
    }

    @Override
    public void stopped(Member member) {
        say(member.label() + " stopped");
    }

    static String died(String name, int exitStatus, Duration pause) {
        return "%s ended unexpectedly (exit status %d), starts again in %d s".formatted(
            name,
            exitStatus,
            pause.toSeconds()
        );
    }
}
