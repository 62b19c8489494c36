package io.chengxuan.media.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a piece.
 *
 * @param outlet id of the outlet
 * @param shares the units it is about; with no weights all count the same
 * @param releaseId of the press release that it came of
 * @param statement what was done about it; needed for NEGATIVE and ACCOUNTABILITY
 */
record ReportRequest(
    @NotBlank @Size(max = 100) String outlet,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 2_000) String link,
    @NotEmpty @Size(max = Shares.MOST) List<@Valid @NotNull UnitShare> shares,
    @NotNull Tone tone,
    @Nullable @Size(max = 50) String topic,
    @Nullable @Size(max = 50) String series,
    @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String campaignId,
    @Nullable @Size(max = 100) String projectId,
    @Nullable Boolean frontPage,
    @Nullable @Size(max = 2_000) String statement,
    @Nullable @Size(max = 100) String releaseId
) {
    /** @param unit code of the unit; {@code weight} its part, up to four decimals, of 1 */
    record UnitShare(@NotBlank @Size(max = 40) String unit, @Nullable BigDecimal weight) {}
}
