package io.chengxuan.reporting.plantasks;

/** Tasks that can say how they stood at the end of any day. */
interface Counted {
    /** @param asOf the day as an epoch day */
    void addTo(Tally tally, int asOf);
}
