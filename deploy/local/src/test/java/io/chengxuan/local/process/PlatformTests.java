package io.chengxuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PlatformTests {

    private final Recorded told = new Recorded();
    private final List<Member> stopped = new CopyOnWriteArrayList<>();

    @Test
    void servicesStartWhenStoreAndBrokerServeAndTheGatewayLast() {
        Platform platform = platform(member -> true, 1);
        platform.start(Duration.ofSeconds(10));
        List<String> events = told.events;
        assertThat(events).hasSize(16);
        assertThat(events.subList(0, 4)).containsExactlyInAnyOrder(
            "starting store",
            "starting broker",
            "ready store",
            "ready broker"
        );
        assertThat(events.indexOf("starting gateway")).isGreaterThan(events.indexOf("starting reporting"));
        platform.stop(Duration.ZERO);
    }

    @Test
    void theStopGoesFromTheGatewayToTheStore() {
        Platform platform = platform(member -> true, 8);
        platform.start(Duration.ofSeconds(10));
        platform.stop(Duration.ofSeconds(1));
        assertThat(stopped).hasSize(8).startsWith(Member.GATEWAY).endsWith(Member.BROKER, Member.STORE);
    }

    @Test
    void aProcessThatTakesTooLongIsNamed() {
        Platform platform = platform(member -> member != Member.MEDIA, 8);
        assertThatThrownBy(() -> platform.start(Duration.ofMillis(300)))
            .isInstanceOf(NotStarted.class)
            .hasMessage("media did not start");
        platform.stop(Duration.ZERO);
    }

    private Platform platform(Predicate<Member> serves, int atOnce) {
        Clock clock = Clock.systemUTC();
        return new Platform(
            member -> new FakeProcess(clock.instant(), serves.test(member), () -> stopped.add(member)),
            told,
            clock,
            atOnce
        );
    }
}
