/**
 * Review by one level after the other. Reading order: {@link io.chengxuan.platform.review.ReviewLevel}, {@link
 * io.chengxuan.platform.review.ReviewRule}, {@link io.chengxuan.platform.review.Review}, {@link
 * io.chengxuan.platform.review.DecideOnMany}; {@link io.chengxuan.platform.review.TextChange} shows what was changed.
 */
@NullMarked
package io.chengxuan.platform.review;

import org.jspecify.annotations.NullMarked;
