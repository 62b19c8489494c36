/**
 * Pieces that tell one story in several outlets (ADR 0022): {@link io.chengxuan.media.reprint.Likeness} says which two do,
 * {@link io.chengxuan.media.reprint.Clusters} which ones together, {@link io.chengxuan.media.reprint.ProposeReprints} proposes them as
 * {@link io.chengxuan.media.reprint.ReprintGroup}, a person decides, and {@link io.chengxuan.media.reprint.TellPieces} tells the pieces.
 */
@NullMarked
package io.chengxuan.media.reprint;

import org.jspecify.annotations.NullMarked;
