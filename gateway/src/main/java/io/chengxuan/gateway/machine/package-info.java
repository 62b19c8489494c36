/**
 * Tokens for machines: client credentials of machine accounts.
 */
@NullMarked
package io.chengxuan.gateway.machine;

import org.jspecify.annotations.NullMarked;
