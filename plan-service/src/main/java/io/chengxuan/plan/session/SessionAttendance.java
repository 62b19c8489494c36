package io.chengxuan.plan.session;

import io.chengxuan.plan.session.Attendances.UnitSum;
import io.chengxuan.platform.outbox.Aggregate;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;

/** How many attended a session, and their hours, by unit: what others may know of it. One for each session that has any. */
@Document("sessionCounts")
class SessionAttendance extends Aggregate {

    private final String sessionId;
    private final String unit;
    private List<UnitSum> units;

    SessionAttendance(Session session, List<UnitSum> units) {
        super(idOf(session.id()));
        this.sessionId = session.id();
        this.unit = session.unit();
        this.units = units;
        raise(What.COUNTED);
    }

    /** For the store. */
    @org.springframework.data.annotation.PersistenceCreator
    SessionAttendance(String id, String sessionId, String unit, List<UnitSum> units) {
        super(id);
        this.sessionId = sessionId;
        this.unit = unit;
        this.units = units;
    }

    static String idOf(String sessionId) {
        return sessionId + "-attendance";
    }

    void count(List<UnitSum> now) {
        if (!now.equals(units)) {
            units = now;
            raise(What.COUNTED);
        }
    }

    String sessionId() {
        return sessionId;
    }

    int attendees() {
        return units.stream().mapToInt(UnitSum::attendees).sum();
    }

    double hours() {
        return units.stream().mapToDouble(UnitSum::hours).sum();
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    protected SessionAttendanceState state() {
        return new SessionAttendanceState(id(), sessionId, unit, attendees(), hours(), units);
    }

    private enum What {
        COUNTED,
    }
}
