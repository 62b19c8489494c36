/** The sample a new platform is filled with, through the same API that people use. */
@NullMarked
package io.chengxuan.local.sample;

import org.jspecify.annotations.NullMarked;
