package io.chengxuan.plan.target;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked of targets. */
final class TargetBodies {

    private static final double ALL = 100;
    private static final String MOST = "1000000000000";

    private TargetBodies() {}

    record Setting(
        @NotBlank @Size(max = 100) String name,
        Aim.@NotNull Scale scale,
        @NotNull @DecimalMin("0") @DecimalMax(MOST) Double target,
        Aim.@NotNull Direction direction,
        @NotNull LocalDate due
    ) {
        Aim aim() {
            requirePercent(scale, target, "/target");
            return new Aim(name.strip(), scale, target, direction, due);
        }
    }

    /**
     * @param corrects {@code no} of the measurement it puts right; null for a new one
     * @param evidence link to where it can be seen
     */
    record Measuring(
        @NotNull LocalDate on,
        @NotNull @DecimalMin("0") @DecimalMax(MOST) Double value,
        @NotBlank @Size(max = 200) String source,
        @Nullable @Size(max = 200) String method,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(max = 1000) @Pattern(regexp = "(?i)https?://\\S+") String evidence,
        @Nullable Integer corrects
    ) {
        Measurement measurement(Aim aim, LocalDate today, Command command) {
            requirePercent(aim.scale(), value, "/value");
            if (on.isAfter(today)) {
                throw Problem.invalid().at("/on", "past-future", on);
            }
            return new Measurement(
                0,
                on,
                value,
                source.strip(),
                method,
                note,
                evidence,
                corrects,
                false,
                command.actor(),
                command.at()
            );
        }
    }

    private static void requirePercent(Aim.Scale scale, double value, String pointer) {
        if (scale == Aim.Scale.PERCENT && value > ALL) {
            throw Problem.invalid().at(pointer, "percent", value);
        }
    }
}
