@NullMarked
package io.chengxuan.reporting.export;

import org.jspecify.annotations.NullMarked;
