/**
 * What bounds a caller: requests per second and bytes per body.
 */
@NullMarked
package io.chengxuan.gateway.limit;

import org.jspecify.annotations.NullMarked;
