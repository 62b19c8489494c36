/** Tables that people take away: {@link io.chengxuan.platform.exports.TableFormat}. */
@NullMarked
package io.chengxuan.platform.exports;

import org.jspecify.annotations.NullMarked;
