/** What was taken away as a file, for the journal: {@link io.chengxuan.platform.exports.Exports}. */
@NullMarked
package io.chengxuan.media.export;

import org.jspecify.annotations.NullMarked;
