/**
 * 新闻通稿: texts offered to invited outlets. Reading order: {@link io.chengxuan.media.release.ReleaseContent}, {@link
 * io.chengxuan.media.release.PressRelease}, {@link io.chengxuan.media.release.PressReleases} (how numbers are given), {@link
 * io.chengxuan.media.release.WriteRelease}. What came of one stands in the package of reports.
 */
@NullMarked
package io.chengxuan.media.release;

import org.jspecify.annotations.NullMarked;
