/** Measures a running platform; {@link io.chengxuan.load.Report} says how a figure is told. */
@NullMarked
package io.chengxuan.load;

import org.jspecify.annotations.NullMarked;
