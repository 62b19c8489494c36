@NullMarked
package io.chengxuan.reporting.live;

import org.jspecify.annotations.NullMarked;
