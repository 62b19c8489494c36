/** Which accounts edit in which units, as the gateway's events say. */
@NullMarked
package io.chengxuan.media.people;

import org.jspecify.annotations.NullMarked;
