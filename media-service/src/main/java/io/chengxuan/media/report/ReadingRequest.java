package io.chengxuan.media.report;

import io.chengxuan.media.written.Amount;
import io.chengxuan.media.written.Link;
import io.chengxuan.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform showed.
 *
 * @param value as it was shown: {@code 1,234}, {@code 12.3万}, {@code 10万+}
 * @param asOf the day it was shown, not before the piece came out; today if null
 * @param evidence link to what proves it
 */
public record ReadingRequest(
    @NotNull Metric metric,
    @NotBlank @Size(max = 40) String value,
    @Nullable LocalDate asOf,
    @Nullable @Size(max = 2_000) String evidence
) {
    /** Checked; {@code prefix} is where it stands in the body. */
    public Reading read(String prefix, LocalDate published, LocalDate today, String actor) {
        var problem = Problem.invalid();
        var amount = Amount.read(value);
        var day = asOf == null ? today : asOf;
        if (amount.isEmpty()) {
            problem.at(prefix + "/value", "amount", value);
        }
        if (day.isAfter(today)) {
            problem.at(prefix + "/asOf", "date-future");
        } else if (day.isBefore(published)) {
            problem.at(prefix + "/asOf", "reading-before", published);
        }
        var said = evidence == null || evidence.isBlank() ? null : evidence;
        var proof = said == null ? Optional.<Link>empty() : Link.read(said);
        if (said != null && proof.isEmpty()) {
            problem.at(prefix + "/evidence", "link", said.strip());
        }
        if (amount.isEmpty() || problem.hasErrors()) {
            throw problem;
        }
        return new Reading(
            metric,
            amount.get().value(),
            amount.get().atLeast(),
            day,
            proof.map(Link::address).orElse(null),
            actor
        );
    }
}
