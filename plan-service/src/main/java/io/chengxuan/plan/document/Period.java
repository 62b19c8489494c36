package io.chengxuan.plan.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a project takes place: first and last day (both included, business dates), and the label as the document
 * writes it, normalised in white space and digit width only. The dates are null when the label could not be read.
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, String label) {}
