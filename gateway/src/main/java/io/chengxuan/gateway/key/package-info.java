/**
 * Key pairs in the keys directory: made at the first start, rotated, never outside the file system.
 */
@NullMarked
package io.chengxuan.gateway.key;

import org.jspecify.annotations.NullMarked;
