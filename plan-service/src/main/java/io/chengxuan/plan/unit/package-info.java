/**
 * The organisation tree, which every other service copies from events. Reading order: {@link
 * io.chengxuan.plan.unit.OrganisationUnit}, {@link io.chengxuan.plan.unit.DefaultAliases}, {@link
 * io.chengxuan.plan.unit.UnitNames}.
 */
@NullMarked
package io.chengxuan.plan.unit;

import org.jspecify.annotations.NullMarked;
