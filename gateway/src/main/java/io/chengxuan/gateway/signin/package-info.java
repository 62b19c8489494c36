/**
 * Sign-in by password, lock-out and changing the password. Read {@link io.chengxuan.gateway.signin.SessionController} first.
 */
@NullMarked
package io.chengxuan.gateway.signin;

import org.jspecify.annotations.NullMarked;
