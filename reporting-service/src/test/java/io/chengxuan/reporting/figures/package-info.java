@NullMarked
package io.chengxuan.reporting.figures;

import org.jspecify.annotations.NullMarked;
