package io.chengxuan.plan.session;

import io.chengxuan.platform.web.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That one person attended one session, known as their unit knows them: by name and, where two bear the same, by staff
 * number. Not an account: most who attend have none. Names stay here; no event or log carries them.
 *
 * @param number staff number, null when nobody wrote it down
 * @param hours in halves
 * @param person unit and name, which lists are ordered by
 * @param account that checked in itself
 * @param at ISO instant of the first entry
 * @param removed struck out by the organiser
 * @param revision how often it was written
 * @param uncounted whether {@link CountAttendance} has not seen this revision
 */
@Document("sessionAttendances")
record Attendance(
    @Id String id,
    String sessionId,
    String unit,
    String name,
    @Nullable String number,
    double hours,
    String person,
    Means means,
    @Nullable String account,
    String at,
    boolean removed,
    long revision,
    @Nullable Boolean uncounted
) {
    /** How it became known. */
    enum Means {
        LIST,
        CODE,
        HAND,
    }

    /** Somebody who was there, as written. */
    record Entry(String unit, String name, @Nullable String number, double hours) {}

    static Attendance of(String sessionId, Entry entry, Means means, @Nullable String account, String at) {
        var id = sessionId + "-" + Fingerprint.of(entry.unit(), entry.name(), String.valueOf(entry.number()));
        return new Attendance(
            id,
            sessionId,
            entry.unit(),
            entry.name(),
            entry.number(),
            entry.hours(),
            entry.unit() + " " + entry.name(),
            means,
            account,
            at,
            false,
            0,
            true
        );
    }

    /** The same person's, told again: what is written later holds, what is known of the person stays. */
    Attendance toldAgain(Entry entry, @Nullable String by) {
        return new Attendance(
            id,
            sessionId,
            unit,
            name,
            entry.number() == null ? number : entry.number(),
            entry.hours(),
            person,
            means,
            by == null ? account : by,
            at,
            false,
            revision,
            uncounted
        );
    }

    Attendance struckOut() {
        return new Attendance(
            id,
            sessionId,
            unit,
            name,
            number,
            hours,
            person,
            means,
            account,
            at,
            true,
            revision,
            uncounted
        );
    }
}
