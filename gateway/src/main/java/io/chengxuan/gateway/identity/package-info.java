/**
 * Who a request comes from, and what a service is told about it. Read {@link io.chengxuan.gateway.identity.IdentityFilter} first.
 */
@NullMarked
package io.chengxuan.gateway.identity;

import org.jspecify.annotations.NullMarked;
