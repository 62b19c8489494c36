/**
 * What was expected of units by quota, beside what was counted: {@link io.chengxuan.reporting.quotas.Counts} is where the
 * counts come from.
 */
@NullMarked
package io.chengxuan.reporting.quotas;

import org.jspecify.annotations.NullMarked;
