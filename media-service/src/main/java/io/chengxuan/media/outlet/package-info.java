/**
 * Where pieces appear. Reading order: {@link io.chengxuan.media.outlet.Outlet}, {@link io.chengxuan.media.outlet.OutletKeys}
 * (what belongs to one outlet only), then {@link io.chengxuan.media.outlet.OutletFinder}.
 */
@NullMarked
package io.chengxuan.media.outlet;

import org.jspecify.annotations.NullMarked;
