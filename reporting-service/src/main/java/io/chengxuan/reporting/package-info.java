/** Figures of all areas, derived from the other services' events and nothing else. */
@NullMarked
package io.chengxuan.reporting;

import org.jspecify.annotations.NullMarked;
