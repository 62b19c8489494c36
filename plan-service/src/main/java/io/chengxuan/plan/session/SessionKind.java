package io.chengxuan.plan.session;

/** What units come together for: 培训, 调研, 交流, 会议. */
public enum SessionKind {
    TRAINING,
    RESEARCH_VISIT,
    EXCHANGE_VISIT,
    MEETING;

    /** A visit goes to others; whatever else a unit holds is for itself and those below it. */
    boolean isVisit() {
        return this == RESEARCH_VISIT || this == EXCHANGE_VISIT;
    }
}
