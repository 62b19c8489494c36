package io.chengxuan.media.release;

import io.chengxuan.platform.outbox.LogicalType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a press release, without its text.
 *
 * @param serial its place in the year; null until it is issued, as year, number and day are
 * @param invited ids of outlets
 */
@LogicalType("io.chengxuan.media.press-release")
record ReleaseState(
    String id,
    String unit,
    String title,
    ReleaseStatus status,
    @Nullable Integer year,
    @Nullable Integer serial,
    @Nullable String number,
    @Nullable LocalDate issuedOn,
    List<String> invited
) {}
