/** What {@code deploy/status} shows: processes, their memory, and how far consumers lag behind. */
@NullMarked
package io.chengxuan.local.status;

import org.jspecify.annotations.NullMarked;
