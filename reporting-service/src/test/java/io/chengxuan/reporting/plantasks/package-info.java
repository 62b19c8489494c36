@NullMarked
package io.chengxuan.reporting.plantasks;

import org.jspecify.annotations.NullMarked;
