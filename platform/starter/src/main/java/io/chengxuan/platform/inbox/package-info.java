/** Following other services' events: {@link io.chengxuan.platform.inbox.EventHandler} and the guarded {@link io.chengxuan.platform.inbox.Copies}. */
@NullMarked
package io.chengxuan.platform.inbox;

import org.jspecify.annotations.NullMarked;
