package io.chengxuan.media.report;

/** A unit's part of a piece, in ten-thousandths; the parts of a piece add up to {@link #WHOLE}. */
public record Share(String unit, int parts) {
    public static final int WHOLE = 10_000;
}
