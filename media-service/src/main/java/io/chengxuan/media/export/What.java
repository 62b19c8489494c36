package io.chengxuan.media.export;

/** The files that can be taken away, as they are noted. */
public enum What {
    OUTLETS,
    REPORTS,
    CONTACTS,
    INTERVIEWS,
    IMPORT_FAULTS,
    OWED_SUBMISSIONS,
    ROSTERS,
    RANKING,
    EXPLANATION,
}
