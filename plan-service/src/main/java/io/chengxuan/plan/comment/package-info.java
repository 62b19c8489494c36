/** What people say to each other about something: {@link io.chengxuan.plan.comment.Comment}. */
@NullMarked
package io.chengxuan.plan.comment;

import org.jspecify.annotations.NullMarked;
