/** Who took which table away: {@link io.chengxuan.reporting.export.Exports}. */
@NullMarked
package io.chengxuan.reporting.export;

import org.jspecify.annotations.NullMarked;
