/** Single projects of an issued plan: {@link io.chengxuan.plan.project.Project}. */
@NullMarked
package io.chengxuan.plan.project;

import org.jspecify.annotations.NullMarked;
