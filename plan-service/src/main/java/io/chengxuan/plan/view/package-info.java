/** Filters of a list that somebody has saved under a name: {@link io.chengxuan.plan.view.SavedView}. */
@NullMarked
package io.chengxuan.plan.view;

import org.jspecify.annotations.NullMarked;
