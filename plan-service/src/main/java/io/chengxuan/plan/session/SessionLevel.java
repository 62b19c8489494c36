package io.chengxuan.plan.session;

import io.chengxuan.platform.access.Unit;

/** The three levels at which sessions are held; a department holds them for the city. */
public enum SessionLevel {
    CITY,
    DISTRICT,
    SQUAD;

    static SessionLevel of(Unit.Level organiser) {
        return switch (organiser) {
            case CITY, DEPARTMENT -> CITY;
            case DISTRICT -> DISTRICT;
            case SQUAD -> SQUAD;
        };
    }
}
