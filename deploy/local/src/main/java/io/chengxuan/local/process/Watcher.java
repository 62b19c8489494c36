package io.chengxuan.local.process;

import java.time.Duration;

/** Is told what happens to the processes; calls come from several threads. */
public interface Watcher {
    /** A process was started and is not ready yet. */
    void starting(Member member);

    /** It serves; {@code took} counts from its start. */
    void ready(Member member, Duration took);

    /** It ended by itself and will be started again after the pause. */
    void died(Member member, int exitStatus, Duration pause);

    /** It was asked to end. */
    void stopping(Member member);

    /** It has ended as asked. */
    void stopped(Member member);
}
