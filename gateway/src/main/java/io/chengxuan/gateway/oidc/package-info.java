/**
 * Sign-in through an OpenID Connect provider, when one is set. The provider says who; the account table says what.
 */
@NullMarked
package io.chengxuan.gateway.oidc;

import org.jspecify.annotations.NullMarked;
