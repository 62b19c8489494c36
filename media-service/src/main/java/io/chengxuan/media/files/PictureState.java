package io.chengxuan.media.files;

import io.chengxuan.platform.outbox.LogicalType;

/**
 * Public state of a picture.
 *
 * @param size of the file in bytes
 * @param removed whether the file is gone, as nothing showed it
 */
@LogicalType("io.chengxuan.media.picture")
record PictureState(String id, String unit, PictureType type, int width, int height, int size, boolean removed) {}
