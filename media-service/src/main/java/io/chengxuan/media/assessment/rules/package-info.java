/**
 * The rule sets by which units are assessed, their versions, and trying others out: reading order
 * {@link io.chengxuan.media.assessment.rules.RuleVersion}, {@code RulesRequest}, {@code SimulateRules}.
 */
@NullMarked
package io.chengxuan.media.assessment.rules;

import org.jspecify.annotations.NullMarked;
