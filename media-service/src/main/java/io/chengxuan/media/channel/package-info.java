/** The bureau's own accounts and sites with their columns: {@link io.chengxuan.media.channel.Channel}. */
@NullMarked
package io.chengxuan.media.channel;

import org.jspecify.annotations.NullMarked;
