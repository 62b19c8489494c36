/** Which accounts there are in which units, as the gateway's events say. */
@NullMarked
package io.chengxuan.plan.people;

import org.jspecify.annotations.NullMarked;
