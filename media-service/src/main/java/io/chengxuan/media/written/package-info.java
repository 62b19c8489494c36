/**
 * What people write, read strictly and without a framework: {@link io.chengxuan.media.written.Plain} texts to compare,
 * {@link io.chengxuan.media.written.Link}s, and {@link io.chengxuan.media.written.Amount}s such as {@code 12.3万}.
 */
@NullMarked
package io.chengxuan.media.written;

import org.jspecify.annotations.NullMarked;
