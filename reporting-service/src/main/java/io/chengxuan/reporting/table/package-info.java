/** What the tables of all subjects share: districts, groups, labels, and the parameters of questions. */
@NullMarked
package io.chengxuan.reporting.table;

import org.jspecify.annotations.NullMarked;
