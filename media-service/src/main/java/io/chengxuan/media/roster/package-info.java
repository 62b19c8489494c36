/** Rosters of part-time editors and spokespersons: {@link io.chengxuan.media.roster.RosterEntry}. */
@NullMarked
package io.chengxuan.media.roster;

import org.jspecify.annotations.NullMarked;
