package io.chengxuan.media.interview;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param unit code of the unit that is to be interviewed
 * @param outlet id of the outlet; {@code contact} id of one of its contacts
 * @param from business time, to the minute, like {@code to}
 * @param subject what it is about; {@code outline} the questions and what is to be said
 * @param urgent to be decided the same working day
 */
record InterviewContent(
    @NotBlank @Size(max = 40) String unit,
    @NotBlank @Size(max = 100) String outlet,
    @Nullable @Size(max = 100) String contact,
    @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime from,
    @NotNull @JsonFormat(lenient = OptBoolean.FALSE) LocalDateTime to,
    @Nullable @Size(max = 200) String place,
    @NotBlank @Size(max = 200) String subject,
    @NotBlank @Size(max = 5_000) String outline,
    @NotNull @Valid Spokesperson spokesperson,
    boolean urgent
) {
    /** Who will answer, by office and not by name: code of the unit and what they are there. */
    record Spokesperson(@NotBlank @Size(max = 40) String unit, @NotBlank @Size(max = 50) String position) {}

    InterviewContent {
        from = toTheMinute(from);
        to = toTheMinute(to);
    }

    /** Null stays null until validation names it. */
    @SuppressWarnings("NullAway")
    private static LocalDateTime toTheMinute(@Nullable LocalDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    InterviewContent tidy() {
        return new InterviewContent(
            unit,
            outlet,
            blankToNull(contact),
            from,
            to,
            blankToNull(place),
            subject.strip(),
            outline.strip(),
            new Spokesperson(spokesperson.unit(), spokesperson.position().strip()),
            urgent
        );
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
