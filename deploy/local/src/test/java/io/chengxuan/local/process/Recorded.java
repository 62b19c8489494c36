package io.chengxuan.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a watcher was told, as short texts. */
final class Recorded implements Watcher {

    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void starting(Member member) {
        events.add("starting " + member.label());
    }

    @Override
    public void ready(Member member, Duration took) {
        events.add("ready " + member.label());
    }

    @Override
    public void died(Member member, int exitStatus, Duration pause) {
        events.add("died " + member.label() + " " + exitStatus + " " + pause.toMillis() + " ms");
    }

    @Override
    public void stopping(Member member) {
        events.add("stopping " + member.label());
    }

    @Override
    public void stopped(Member member) {
        events.add("stopped " + member.label());
    }
}
