/** Tables that people upload: {@link io.chengxuan.platform.imports.Table}. */
@NullMarked
package io.chengxuan.platform.imports;

import org.jspecify.annotations.NullMarked;
