/** What is noted of tables that are taken away: {@link io.chengxuan.reporting.export.Part}. */
@NullMarked
package io.chengxuan.reporting.export;

import org.jspecify.annotations.NullMarked;
