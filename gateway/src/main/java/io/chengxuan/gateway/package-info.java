/**
 * The one way in: routes, limits, sign-in, accounts and the console. Read {@link io.chengxuan.gateway.GatewaySettings} first.
 */
@NullMarked
package io.chengxuan.gateway;

import org.jspecify.annotations.NullMarked;
