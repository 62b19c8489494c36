/** Where uploaded files are kept: {@link io.chengxuan.plan.files.UploadedFiles}. */
@NullMarked
package io.chengxuan.plan.files;

import org.jspecify.annotations.NullMarked;
