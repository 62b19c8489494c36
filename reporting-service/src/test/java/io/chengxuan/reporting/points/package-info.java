@NullMarked
package io.chengxuan.reporting.points;

import org.jspecify.annotations.NullMarked;
