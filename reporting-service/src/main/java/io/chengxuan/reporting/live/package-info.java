/** Telling browsers which figures have changed: {@link io.chengxuan.reporting.live.LiveStreams} first. */
@NullMarked
package io.chengxuan.reporting.live;

import org.jspecify.annotations.NullMarked;
