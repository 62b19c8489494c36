package io.chengxuan.media.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A picture in a submission, by the id under which it was uploaded, and what it shows. */
record Picture(
    @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,100}") String id,
    @NotNull @Size(max = 200) String caption
) {}
