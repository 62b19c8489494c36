/** What units and accounts are told: the classes named {@code Tell…} write the inbox from events. */
@NullMarked
package io.chengxuan.plan.notice;

import org.jspecify.annotations.NullMarked;
