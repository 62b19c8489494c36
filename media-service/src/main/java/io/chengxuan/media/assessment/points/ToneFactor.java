package io.chengxuan.media.assessment.points;

import io.chengxuan.media.report.Tone;

/** @param times by which the points of the outlet are multiplied for a piece of that tone, in hundredths */
public record ToneFactor(Tone tone, int times) {}
