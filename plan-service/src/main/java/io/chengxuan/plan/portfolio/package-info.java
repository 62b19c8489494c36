/**
 * How the projects of a year stand, from their tasks as the caller may read them: {@code Progress} counts, {@code
 * PortfolioRule} judges, {@code ReadPortfolio} puts them together. Nothing of it is stored, as all of it depends on the day.
 */
@NullMarked
package io.chengxuan.plan.portfolio;

import org.jspecify.annotations.NullMarked;
