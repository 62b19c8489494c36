@NullMarked
package io.chengxuan.reporting.coverage;

import org.jspecify.annotations.NullMarked;
