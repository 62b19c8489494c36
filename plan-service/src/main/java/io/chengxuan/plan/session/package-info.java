/**
 * Trainings, visits and meetings, who attended and for how long. {@link io.chengxuan.plan.session.Session} is what is planned and
 * held, {@link io.chengxuan.plan.session.Attendance} one person's presence, which is no part of it;
 * {@link io.chengxuan.plan.session.SessionAttendance} the counts that others may know.
 */
@NullMarked
package io.chengxuan.plan.session;

import org.jspecify.annotations.NullMarked;
