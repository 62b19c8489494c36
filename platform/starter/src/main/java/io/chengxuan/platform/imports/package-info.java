/** Tables that people upload: {@link io.chengxuan.platform.imports.TsvTable}. */
@NullMarked
package io.chengxuan.platform.imports;

import org.jspecify.annotations.NullMarked;
