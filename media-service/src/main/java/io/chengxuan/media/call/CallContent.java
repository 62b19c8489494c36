package io.chengxuan.media.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call says.
 *
 * @param theme what is to be written about; must be there when the call is opened
 * @param template the headings that a submission fills in, in their order; none for a free text
 * @param columnId of the channel that submissions are meant for
 * @param projectId the plan's project that the call belongs to
 * @param deadline the last instant that is in time, kept to the minute
 */
public record CallContent(
    @NotBlank @Size(max = 100) String title,
    @NotNull @Size(max = 5_000) String theme,
    @NotNull @Size(max = 20) List<@Valid @NotNull Heading> template,
    @Nullable @Size(max = 50) String channelId,
    @Nullable @Size(max = 50) String columnId,
    @Nullable @Size(max = 100) String projectId,
    @NotNull @Valid Audience audience,
    @NotNull Instant deadline
) {
    CallContent due(Instant moved) {
        return new CallContent(title, theme, template, channelId, columnId, projectId, audience, moved);
    }
}
