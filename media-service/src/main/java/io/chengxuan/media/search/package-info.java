/**
 * Pieces found by words (ADR 0017): {@link io.chengxuan.media.search.Grams} says what texts are found by,
 * {@link io.chengxuan.media.search.ReportIndex} keeps them, {@link io.chengxuan.media.search.IndexFeed} brings what happened,
 * {@link io.chengxuan.media.search.SearchReports} asks.
 */
@NullMarked
package io.chengxuan.media.search;

import org.jspecify.annotations.NullMarked;
