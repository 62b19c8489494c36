/**
 * Files that people take away: tables ({@link io.chengxuan.platform.exports.TableFormat}), their words
 * ({@link io.chengxuan.platform.exports.TableTexts}), and the note of who took which
 * ({@link io.chengxuan.platform.exports.Exports}).
 */
@NullMarked
package io.chengxuan.platform.exports;

import org.jspecify.annotations.NullMarked;
