/**
 * Work that goes on after a kill: {@link io.chengxuan.platform.jobs.Sweep} finds it by looking at what is stored (ADR 0009), and
 * {@link io.chengxuan.platform.jobs.UploadedFiles} keeps the files it works on.
 */
@NullMarked
package io.chengxuan.platform.jobs;

import org.jspecify.annotations.NullMarked;
