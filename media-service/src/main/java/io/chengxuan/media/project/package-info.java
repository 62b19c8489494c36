/** The projects of the plan and the campaigns that pieces may belong to, followed from the events of their services. */
@NullMarked
package io.chengxuan.media.project;

import org.jspecify.annotations.NullMarked;
