package io.chengxuan.plan.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param from business time, to the minute, like {@code to}
 * @param hosts names of trainers or hosts as written
 * @param hours that somebody who attends it all is credited with, in halves
 * @param audience codes of the units invited; each stands for itself and all units below it
 * @param projectId of the project of a plan that it belongs to
 * @param capacity number of places, which is shown and refuses nobody
 */
public record SessionContent(
    @NotNull SessionKind kind,
    @NotBlank @Size(max = 200) String title,
    @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime from,
    @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime to,
    @Nullable @Size(max = 200) String place,
    @Size(max = 20) List<@NotBlank @Size(max = 60) String> hosts,
    double hours,
    @Size(max = 300) List<@NotBlank @Size(max = 100) String> audience,
    @Nullable @Size(max = 200) String projectId,
    @Nullable @Min(1) @Max(100_000) Integer capacity,
    @Nullable @Size(max = 5_000) String agenda
) {
    static final double MOST_HOURS = 200;
    private static final int LESSON_MINUTES = 45;

    public SessionContent {
        from = toTheMinute(from);
        to = toTheMinute(to);
        hosts = given(hosts);
        audience = given(audience).stream().distinct().toList();
    }

    /** As many lessons of 45 minutes as fit between its beginning and its end, a begun half counted. */
    double mostHours() {
        return Math.ceil((2.0 * ChronoUnit.MINUTES.between(from, to)) / LESSON_MINUTES) / 2;
    }

    /** Whether it is a number of half hours that a session can have. */
    static boolean isHours(double hours) {
        return hours >= 0.5 && hours <= MOST_HOURS && hours * 2 == Math.rint(hours * 2);
    }

    /** Null stays null until validation names it. */
    @SuppressWarnings("NullAway")
    private static LocalDateTime toTheMinute(@Nullable LocalDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static List<String> given(@Nullable List<String> texts) {
        return Objects.requireNonNullElse(texts, List.of());
    }
}
