/** The keys of a local platform, and the bearer tokens its owner can make with them. */
@NullMarked
package io.chengxuan.local.keys;

import org.jspecify.annotations.NullMarked;
