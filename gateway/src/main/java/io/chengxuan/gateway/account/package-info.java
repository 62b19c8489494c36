/**
 * Accounts: who may sign in, with which roles, for which unit. Read {@link io.chengxuan.gateway.account.Account} first.
 */
@NullMarked
package io.chengxuan.gateway.account;

import org.jspecify.annotations.NullMarked;
