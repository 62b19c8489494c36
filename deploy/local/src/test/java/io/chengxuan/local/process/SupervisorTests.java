package io.chengxuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTests {

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final List<FakeProcess> lives = new CopyOnWriteArrayList<>();
    private final Recorded told = new Recorded();
    private boolean readyAtOnce = true;

    private final Supervisor supervisor = new Supervisor(
        Member.PLAN,
        member -> {
            FakeProcess life = new FakeProcess(clock.instant(), readyAtOnce, () -> {});
            lives.add(life);
            return life;
        },
        told,
        clock,
        new Backoff(Duration.ofMillis(1))
    );

    @AfterEach
    void stop() {
        supervisor.stop(Duration.ZERO);
    }

    @Test
    void aProcessThatDiesIsStartedAgainWithGrowingPauses() {
        supervisor.start().join();
        kill(1);
        kill(2);
        kill(3);
        await().untilAsserted(() -> assertThat(lives).hasSize(4));
        assertThat(told.events.stream().filter(event -> event.startsWith("died"))).containsExactly(
            "died plan 137 1 ms",
            "died plan 137 2 ms",
            "died plan 137 4 ms"
        );
    }

    @Test
    void aStoppedProcessStaysStopped() {
        supervisor.start().join();
        supervisor.stop(Duration.ofSeconds(1));
        assertThat(lives).hasSize(1);
        assertThat(told.events).containsExactly("starting plan", "ready plan", "stopping plan", "stopped plan");
    }

    @Test
    void oneThatNeverServesFailsTheStart() {
        readyAtOnce = false;
        CompletableFuture<Void> start = supervisor.start();
        kill(1);
        kill(2);
        kill(3);
        assertThatThrownBy(() -> start.get(10, TimeUnit.SECONDS))
            .hasCauseInstanceOf(NotStarted.class)
            .hasMessageContaining("plan did not start");
    }

    @Test
    void aStopBeforeTheStartPreventsIt() {
        supervisor.stop(Duration.ZERO);
        supervisor.start();
        supervisor.stop(Duration.ZERO);
        assertThat(lives).isEmpty();
    }

    private void kill(int life) {
        await().untilAsserted(() -> assertThat(lives).hasSize(life));
        lives.get(life - 1).exit.complete(137);
    }
}
