/**
 * The way to the services: routes, breakers, retries, and which headers pass. Read {@link io.chengxuan.gateway.route.Routes} first.
 */
@NullMarked
package io.chengxuan.gateway.route;

import org.jspecify.annotations.NullMarked;
