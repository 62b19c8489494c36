/**
 * Pictures that people upload, in a directory or an S3-compatible store and never in the database. Reading order:
 * {@link io.chengxuan.media.files.CleanPicture} (what is kept of an upload), {@link io.chengxuan.media.files.Picture}, then
 * {@link io.chengxuan.media.files.Pictures} and {@link io.chengxuan.media.files.PictureUse} for who shows pictures.
 */
@NullMarked
package io.chengxuan.media.files;

import org.jspecify.annotations.NullMarked;
