@NullMarked
package io.chengxuan.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
