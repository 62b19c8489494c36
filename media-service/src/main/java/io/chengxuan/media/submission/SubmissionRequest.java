package io.chengxuan.media.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes, complete or not: a draft may be without anything.
 *
 * @param call id of the topic call that it answers
 * @param channel id of the channel of {@code column}
 * @param column id of the column that it is meant for
 */
record SubmissionRequest(
    @NotNull Form form,
    @NotNull @Size(max = 200) String title,
    @NotNull @Size(max = SubmissionContent.MOST_BLOCKS) List<@Valid @NotNull Block> text,
    @NotNull @Size(max = SubmissionContent.MOST_PICTURES) List<@Valid @NotNull Picture> pictures,
    @Nullable @Size(max = 2_000) String videoLink,
    @Nullable @Size(max = 100) String call,
    @Nullable @Size(max = 100) String channel,
    @Nullable @Size(max = 100) String column
) {}
