package io.chengxuan.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes whose launcher was killed: they run in their own sessions and would go on without it. */
public final class Leftovers {

    private Leftovers() {}

    /** Those of the state that still run. */
    public static List<PlatformState.Entry> of(PlatformState state) {
        return state
            .processes()
            .stream()
            .filter(entry -> entry.handle().isPresent())
            .toList();
    }

    /** Ends them in the order of {@link Platform#stop}. */
    public static void stop(PlatformState state, Duration grace) {
        for (List<Member> group : Platform.STOP_ORDER) {
            List<ProcessHandle> handles = state
                .processes()
                .stream()
                .filter(entry -> group.stream().anyMatch(member -> member.label().equals(entry.name())))
                .flatMap(entry -> entry.handle().stream())
                .toList();
            handles.forEach(ProcessHandle::destroy);
            handles.forEach(handle -> await(handle, grace));
        }
    }

    private static void await(ProcessHandle handle, Duration grace) {
        try {
            handle.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            handle.destroyForcibly();
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
