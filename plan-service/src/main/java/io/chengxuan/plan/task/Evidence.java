package io.chengxuan.plan.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A link that shows what was done. */
public record Evidence(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 2000) @Pattern(regexp = "https?://\\S+") String url
) {}
