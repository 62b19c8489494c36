package io.chengxuan.local.launch;

import io.chengxuan.local.process.Member;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A table of all processes that is drawn again in place while they start; afterwards plain lines. */
final class TerminalProgress implements Progress {

    private static final String UP_AND_CLEAR = "\033[%dA\033[J";
    private static final String GREEN = "\033[32m";
    private static final String PLAIN = "\033[0m";

    private final PrintStream out;
    private final PlainProgress lines;
    private final Map<Member, Instant> started = new EnumMap<>(Member.class);
    private final Map<Member, Duration> ready = new EnumMap<>(Member.class);
    private int drawn;
    private boolean settled;

    TerminalProgress(PrintStream out) {
        this.out = out;
        this.lines = new PlainProgress(out);
        Thread.ofPlatform().daemon().name("progress").start(this::tick);
    }

    @Override
    public synchronized void say(String line) {
        clear();
        lines.say(line);
        draw();
    }

    @Override
    public synchronized void settle() {
        settled = true;
        drawn = 0;
    }

    @Override
    public synchronized void starting(Member member) {
        started.put(member, Instant.now());
        ready.remove(member);
        show(() -> lines.starting(member));
    }

    @Override
    public synchronized void ready(Member member, Duration took) {
        ready.put(member, took);
        show(() -> lines.ready(member, took));
    }

    @Override
    public synchronized void died(Member member, int exitStatus, Duration pause) {
        clear();
        lines.died(member, exitStatus, pause);
        draw();
    }

    @Override
    public synchronized void stopping(Member member) {
        settle();
        lines.stopping(member);
    }

    @Override
    public synchronized void stopped(Member member) {
        lines.stopped(member);
    }

    private void show(Runnable line) {
        if (settled) {
            line.run();
        } else {
            clear();
            draw();
        }
    }

    private void clear() {
        if (drawn > 0) {
            out.printf(UP_AND_CLEAR, drawn);
            drawn = 0;
        }
    }

    private void draw() {
        if (settled || started.isEmpty()) {
            return;
        }
        for (Member member : Member.values()) {
            out.printf("  %-10s %s%n", member.label(), state(member));
        }
        drawn = Member.values().length;
        out.flush();
    }

    private String state(Member member) {
        Duration took = ready.get(member);
        if (took != null) {
            return GREEN + "ready" + PLAIN + " after " + Progress.seconds(took);
        }
        Instant since = started.get(member);
        return since == null ? "waiting" : "starting, " + Progress.seconds(Duration.between(since, Instant.now()));
    }

    private void tick() {
        try {
            while (true) {
                synchronized (this) {
                    if (settled) {
                        return;
                    }
                    clear();
                    draw();
                    wait(250);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
