package io.chengxuan.media.interview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an interview.
 *
 * @param heldOn the business day
 * @param asked what was asked; {@code outcome} what was agreed or promised
 * @param reports ids of the pieces of coverage that came of it
 */
record InterviewResult(
    @NotNull LocalDate heldOn,
    @NotBlank @Size(max = 2_000) String asked,
    @Nullable @Size(max = 2_000) String outcome,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> reports
) {
    List<String> pieces() {
        return Objects.requireNonNullElse(reports, List.<String>of()).stream().distinct().toList();
    }
}
