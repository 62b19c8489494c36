/**
 * Personal data at rest (ADR 0015): {@link io.chengxuan.platform.privacy.Vault} seals and opens values under the key of the month
 * in which they are to be gone, {@link io.chengxuan.platform.privacy.MonthKeys} keeps those keys outside the store, and {@link
 * io.chengxuan.platform.privacy.DestroyKeys} destroys them when nothing needs them any more.
 */
@NullMarked
package io.chengxuan.platform.privacy;

import org.jspecify.annotations.NullMarked;
