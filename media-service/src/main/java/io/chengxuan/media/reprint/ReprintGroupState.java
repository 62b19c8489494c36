package io.chengxuan.media.reprint;

import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;

/**
 * Public state of pieces that tell one story, or seem to.
 *
 * @param unit the lowest one that has all units of the pieces at or below it
 * @param original id of the piece that the others reprint
 * @param members ids of all pieces, with the original
 */
@LogicalType("io.chengxuan.media.reprint-group")
record ReprintGroupState(String id, String unit, ReprintGroup.Status status, String original, List<String> members) {}
