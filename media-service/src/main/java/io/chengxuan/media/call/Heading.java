package io.chengxuan.media.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A part of the template that a submission fills in.
 *
 * @param hint what is wanted there
 */
public record Heading(@NotBlank @Size(max = 50) String title, @Nullable @Size(max = 500) String hint) {}
