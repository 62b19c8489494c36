@NullMarked
package io.chengxuan.reporting;

import org.jspecify.annotations.NullMarked;
